import type { Source } from '#data/schema.ts';

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
