import { useMemo, useState } from 'react';
import { cardKind } from '#machines/card.ts';
import type { QuestionId } from '#machines/interview.ts';
import { questionIds } from '#machines/link.ts';
import type { Session } from '#machines/session.ts';
import { influence } from '#src/advice/influence.ts';
import type { CarrierIndex } from '#src/carriers.ts';
import { Lines } from './Lines.tsx';
import { type Loaded, useRecords } from './useRecords.ts';
import { useSay } from './useSay.ts';

interface Props {
  question: QuestionId;
  session: Session;
  carriers: CarrierIndex;
}

function Influenced({ question, given, loaded }: { question: QuestionId; given: Session['trail']; loaded: Loaded }) {
  const { t } = useSay();
  const { carriers, supplier } = loaded;
  const ids = useMemo(() => influence(question, given, carriers, supplier), [question, given, carriers, supplier]);
  if (ids.length === 0) return <p>{t('changesWords')}</p>;
  return <Lines title={t('changesLines')} ids={ids} card={cardKind(given, carriers)} />;
}

/** Which lines of the list hang on a question, after what was said so far. Worked out when it is opened. */
export function Influence({ question, session, carriers }: Props) {
  const { t } = useSay();
  const [isOpen, setOpen] = useState(false);
  const { trail } = session;
  const given = useMemo(() => {
    const before = questionIds.slice(0, questionIds.indexOf(question)).filter((id) => trail[id]);
    return Object.fromEntries(before.map((id) => [id, trail[id]]));
  }, [question, trail]);
  const loaded = useRecords(given, carriers, isOpen);
  return (
    <details className="more influence" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('whatItChanges')}</summary>
      {isOpen && !loaded && <p>{t('loading')}</p>}
      {loaded === 'failed' && <p>{t('loadFailed')}</p>}
      {isOpen && loaded && loaded !== 'failed' && <Influenced question={question} given={given} loaded={loaded} />}
    </details>
  );
}
