import { useMemo } from 'react';
import { cardKind, type Given } from '#machines/card.ts';
import type { QuestionId } from '#machines/interview.ts';
import { influence } from '#src/advice/influence.ts';
import type { CarrierIndex } from '#src/carriers.ts';
import { Lines } from './Lines.tsx';
import { type Records, useRecords } from './useRecords.ts';
import { useSay } from './useSay.ts';

export interface InfluencedProps {
  question: QuestionId;
  /** The answers before it. */
  given: Given;
  carriers: CarrierIndex;
}

function Influences({ question, given, loaded }: { question: QuestionId; given: Given; loaded: Records }) {
  const { t } = useSay();
  const { carriers, supplier } = loaded;
  const ids = useMemo(() => influence(question, given, carriers, supplier), [question, given, carriers, supplier]);
  if (ids.length === 0) return <p>{t('changesWords')}</p>;
  return <Lines title={t('changesLines')} ids={ids} card={cardKind(given, carriers)} />;
}

/** The lines of the list that hang on a question, once the records they rest on are there. */
export function Page({ question, given, carriers }: InfluencedProps) {
  const { t } = useSay();
  const { value: loaded, failed } = useRecords(given, carriers, true);
  if (failed) return <p>{t('loadFailed')}</p>;
  return loaded ? <Influences question={question} given={given} loaded={loaded} /> : <p>{t('loading')}</p>;
}
