import { questionIds } from '#machines/link.ts';
import type { Session } from '#machines/session.ts';
import type { CarrierIndex } from '#src/carriers.ts';
import { usePhrases } from './useSay.ts';
import { hrefOf } from './useSession.ts';
import './advice.css';

/** One row an answered question: what was asked, what was said, a link to change it. */
export function AnswerList({ session, carriers }: { session: Session; carriers: CarrierIndex }) {
  const { t, answer } = usePhrases(carriers);
  return (
    <dl className="answers">
      {questionIds
        .filter((question) => session.trail[question])
        .map((question) => {
          const short = t(`questions:${question}.short`);
          return (
            <div key={question}>
              <dt>{short}</dt>
              <dd>
                {session.trail[question]?.map((value) => (
                  <span key={value}>{answer(question, value)}</span>
                ))}
              </dd>
              <dd className="controls">
                <a href={hrefOf(session, question)} aria-label={t('changeAnswer', { question: short })}>
                  {t('change')}
                </a>
              </dd>
            </div>
          );
        })}
    </dl>
  );
}
