import type { Dated } from '#src/advice/timing.ts';
import { daysBetween } from '#src/advice/timingDays.ts';
import type { DateWords } from './useDateWords.ts';

interface Props {
  words: DateWords;
  lines: readonly Dated[];
  by: string;
  today: string;
}

/** 1, 2, 3, 5 → “1–3, 5”. */
function inRanges(numbers: readonly number[]): string {
  const ranges: [first: number, last: number][] = [];
  for (const number of [...new Set(numbers)].sort((one, other) => one - other)) {
    const range = ranges.at(-1);
    if (range && range[1] === number - 1) range[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');
}

/** A long wait is drawn longer than a short one, but a year not 365 times as long as a day. */
const heightOf = (days: number) => Math.round(8 + 7 * Math.log2(1 + days));

/** All dates in a row, from top to bottom. The table below says the same, so a screen reader is spared it. */
export function Timeline({ words: { t, day, what, numberOf }, lines, by, today }: Props) {
  const dateOf = ({ latest, earliest }: Dated) => latest ?? earliest ?? by;
  const dates = [...new Set([today, by, ...lines.map(dateOf)])].sort();
  return (
    <div className="timeline" aria-hidden="true">
      {dates.map((date, at) => {
        const here = lines.filter((line) => dateOf(line) === date);
        const named = here.filter((line) => line.why.from === 'fact');
        const days = at === 0 ? 0 : daysBetween(dates[at - 1] ?? date, date);
        const numbers = inRanges(here.filter((line) => !line.part).map(numberOf));
        return (
          <div key={date} className={date === by ? 'mark mark-end' : date < today ? 'mark mark-past' : 'mark'}>
            {at > 0 && (
              <>
                <svg aria-hidden="true" className="gap" width="3" height={heightOf(days)}>
                  <rect width="3" height="100%" />
                </svg>
                <span className="gap-days">{t('dates:time.days', { count: days })}</span>
              </>
            )}
            <span className="mark-day">{day(date)}</span>
            <span className="mark-dot" />
            <span className="mark-text">
              {date === today && <strong>{t('dates:today')}</strong>}
              {date === by && <strong>{t('dates:yourDay')}</strong>}
              {numbers && <span>{t('dates:lines', { list: numbers, count: here.length })}</span>}
              {named.map((line) => (
                <span key={`${line.id} ${line.part}`} className="mark-what">
                  {what(line)}
                </span>
              ))}
            </span>
          </div>
        );
      })}
    </div>
  );
}
