import type { Source } from '#data/statement.ts';
import { freshMonths } from '#data/vocabulary.ts';

const yearsBetween = (earlier: string, later: string) => Number.parseInt(later, 10) - Number.parseInt(earlier, 10);

/**
 * Takes a source, tells whether it is old by rule: the page's own date lies more than three years before it was
 * read. A page without a date is not called old, unless it is known to be older than some year.
 */
export function isOld({ dated, before, read }: Pick<Source, 'dated' | 'before' | 'read'>): boolean {
  const date = dated ?? before;
  if (date === undefined) return false;
  const years = yearsBetween(date, read);
  return years > 3 || (years === 3 && date.length > 4 && date.slice(4) < read.slice(4, date.length));
}

const monthOf = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

/** Takes two ISO dates, gives the whole months from the first to the second; negative if the second comes first. */
export function monthsBetween(earlier: string, later: string): number {
  const months = monthOf(later) - monthOf(earlier);
  return later.slice(8) < earlier.slice(8) ? months - 1 : months;
}

/** The months after which a clock is doubted: nobody reads facts that were not looked at again for so long. */
const mostMonths = 120;

/** Takes sources and today's ISO date; gives the day the latest of them was read if today lies before it, or years after it, so that the clock is hardly right. A month is let pass: it is not the same day everywhere. */
export function clockOff(sources: readonly Pick<Source, 'read'>[], today: string): string | undefined {
  const latest = sources
    .map(({ read }) => read)
    .sort()
    .at(-1);
  const months = latest ? monthsBetween(latest, today) : 0;
  return months < -1 || months > mostMonths ? latest : undefined;
}

/** Takes a source, gives the month (ISO, `2027-11`) in which it stops counting as fresh, by its grade. */
export function freshUntil({ grade, read }: Pick<Source, 'grade' | 'read'>): string {
  const month = monthOf(read) + freshMonths[grade];
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/**
 * Takes the sources of one statement and today's ISO date; gives how many months ago the latest of them was read if
 * all are past the time for which their grade counts, or undefined while one is fresh. A clock that stands before the day of reading makes nothing stale.
 */
export function staleMonths(sources: readonly Pick<Source, 'grade' | 'read'>[], today: string): number | undefined {
  const isStale = ({ grade, read }: Pick<Source, 'grade' | 'read'>) => monthsBetween(read, today) >= freshMonths[grade];
  if (sources.length === 0 || !sources.every(isStale)) return undefined;
  return Math.min(...sources.map(({ read }) => monthsBetween(read, today)));
}
