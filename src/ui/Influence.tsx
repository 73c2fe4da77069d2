import { useMemo, useState } from 'react';
import type { QuestionId } from '#machines/interview.ts';
import { questionIds } from '#machines/link.ts';
import type { Session } from '#machines/session.ts';
import type { CarrierIndex } from '#src/carriers.ts';
import { Later } from './Later.tsx';
import { lazily } from './lazily.ts';
import { useSay } from './useSay.ts';

interface Props {
  question: QuestionId;
  session: Session;
  carriers: CarrierIndex;
}

const load = lazily(() => import('./Influenced.tsx'));

/** Which lines of the list hang on a question, after what was said so far. Worked out when it is opened. */
export function Influence({ question, session, carriers }: Props) {
  const { t } = useSay();
  const [isOpen, setOpen] = useState(false);
  const { trail } = session;
  const given = useMemo(() => {
    const before = questionIds.slice(0, questionIds.indexOf(question)).filter((id) => trail[id]);
    return Object.fromEntries(before.map((id) => [id, trail[id]]));
  }, [question, trail]);
  return (
    <details className="more influence" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('whatItChanges')}</summary>
      {isOpen && <Later load={load} isPart props={{ question, given, carriers }} />}
    </details>
  );
}
