import type { AnswerId } from '#machines/interview.ts';
import { isQuestion } from '#machines/link.ts';
import type { Session } from '#machines/session.ts';
import type { CarrierIndex } from '#src/carriers.ts';
import { usePhrases } from './useSay.ts';
import { hrefOf } from './useSession.ts';

interface Props {
  ids: readonly AnswerId[];
  session: Session;
  carriers: CarrierIndex;
  /** Not printed: the paper says it elsewhere. */
  isOnScreenOnly?: boolean;
}

/** The answers a line rests on, in the person's own words, each a link to change it. */
export function Because({ ids, session, carriers, isOnScreenOnly = false }: Props) {
  const { t, reason } = usePhrases(carriers);
  return (
    <p className={isOnScreenOnly ? 'because screen-only' : 'because'}>
      {t('because')}{' '}
      {ids.map((id) => {
        const [question = ''] = id.split('.');
        return (
          <a key={id} href={isQuestion(question) ? hrefOf(session, question) : hrefOf(session)}>
            {reason(id)}
          </a>
        );
      })}
    </p>
  );
}
