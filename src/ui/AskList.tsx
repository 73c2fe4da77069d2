import type { Advice } from '#src/advice/advise.ts';
import { useSay } from './useSay.ts';

/** What nobody could confirm, worded to be read out or shown at a counter, with room for the answer on paper. */
export function AskList({ advice }: { advice: Advice }) {
  const { t } = useSay();
  if (advice.ask.length === 0) return null;
  return (
    <section className="ask" aria-labelledby="ask">
      <h2 id="ask" tabIndex={-1}>
        {t('askTitle')}
      </h2>
      <p>{t('askLead')}</p>
      <ul>
        {advice.ask.map((fact) => (
          <li key={fact} data-ask={fact}>
            {t(`facts:${fact}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}
