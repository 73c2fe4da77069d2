import type { Given } from '#machines/card.ts';
import type { QuestionId } from '#machines/interview.ts';
import { formatLink } from '#machines/link.ts';
import type { Session } from '#machines/session.ts';
import type { CarrierIndex } from '#src/carriers.ts';
import { usePhrases } from './useSay.ts';
import { answersOf } from './useSession.ts';

/** A change of one answer to a complete list, and the answers before it. */
export interface Changed {
  readonly question: QuestionId;
  readonly before: Given;
}

interface Props {
  change: Changed;
  session: Session;
  carriers: CarrierIndex;
  onUndo: () => void;
}

/** Says what was changed, with a link to the list as it was. Gone once it was followed. */
export function Undo({ change, session, carriers, onUndo }: Props) {
  const { t, reason } = usePhrases(carriers);
  const { question, before } = change;
  const link = formatLink(before);
  if (link === formatLink(answersOf(session))) return null;
  const named = (session.trail[question] ?? []).map((answer) => reason(`${question}.${answer}`));
  return (
    <div className="notice undo">
      <p>{t('changed', { what: named.join(t('separator')) })}</p>
      <p className="actions">
        <a className="button" href={`#${link}`} onClick={onUndo}>
          {t('undo')}
        </a>
      </p>
    </div>
  );
}
