import { isQuestion } from '#machines/link.ts';
import type { Session } from '#machines/session.ts';
import type { CarrierIndex } from '#src/carriers.ts';
import { AnswerList } from './AnswerList.tsx';
import { useHeading } from './useArrival.ts';
import { useSay } from './useSay.ts';
import { hrefOf, mapOf } from './useSession.ts';
import { useTitle } from './useTitle.ts';

/** All answers so far, each with a link that changes it. */
export function Page({ session, carriers }: { session: Session; carriers: CarrierIndex }) {
  const { t } = useSay();
  const { attach } = useHeading();
  useTitle(t('yourAnswers'));
  return (
    <>
      <h1 tabIndex={-1} ref={attach}>
        {t('yourAnswers')}
      </h1>
      <AnswerList session={session} carriers={carriers} />
      <p className="actions">
        <a className="button primary" href={hrefOf(session, isQuestion(session.at) ? session.at : undefined)}>
          {t(session.at === 'advice' ? 'toAdvice' : 'onward')}
        </a>
      </p>
      <p className="jump">
        <a href={mapOf(session)}>{t('seeMap')}</a>
      </p>
    </>
  );
}
