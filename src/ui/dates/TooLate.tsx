import type { Route } from '#data/vocabulary.ts';
import type { Dated, Dates } from '#src/advice/timing.ts';
import type { DateWords } from './useDateWords.ts';

interface Props {
  words: DateWords;
  route: Route;
  dates: Dates;
  /** Lines that are late by a date of their own; what merely stands before them is left out. */
  late: readonly Dated[];
  onBy: (by: string) => void;
}

/** That the day does not fit any more, why, and what to do instead. */
export function TooLate({ words: { t, day, what }, route, dates: { soonest }, late, onBy }: Props) {
  return (
    <section className="too-late" aria-labelledby="too-late">
      <h2 id="too-late">{t('dates:tooLate.title')}</h2>
      <p>{t('dates:tooLate.lead')}</p>
      <ul className="lines">
        {late.map((line) => (
          <li key={line.id}>{t('dates:tooLate.should', { what: what(line), date: day(line.latest ?? '') })}</li>
        ))}
      </ul>
      <h3>{t('dates:tooLate.options')}</h3>
      <ul className="lines">
        <li>
          {t('dates:tooLate.later', { date: day(soonest) })}{' '}
          <button type="button" className="fold" onClick={() => onBy(soonest)}>
            {t('dates:tooLate.take', { date: day(soonest) })}
          </button>
        </li>
        {route === 'lapse' ? (
          <li>{t('dates:tooLate.lapse')}</li>
        ) : (
          <>
            <li>{t('dates:tooLate.ask')}</li>
            <li>{t('dates:tooLate.away')}</li>
            <li>{t('dates:tooLate.keep')}</li>
          </>
        )}
      </ul>
    </section>
  );
}
