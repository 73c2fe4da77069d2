import type { Locale } from '#data/vocabulary.ts';
import { langOf } from '#src/i18n/locale.ts';

/** Takes a locale, gives what says an ISO date in it, with the day of the week. The date is the same in every time zone. */
export function sayDay(locale: Locale): (iso: string) => string {
  const format = new Intl.DateTimeFormat(langOf(locale), {
    weekday: 'short',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  });
  return (iso) => format.format(new Date(`${iso}T00:00:00Z`));
}
