import type { Span } from '#data/schema.ts';

/** How long, in which unit: the part of a stated time that moves a date. */
export type Length = Pick<Span, 'count' | 'unit'>;

const parts = (day: string): [year: number, month: number, date: number] => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return [year, month, date];
};
// Days are counted in UTC, where every day is as long as the others: no summer time moves a date.
const iso = (year: number, month: number, date: number) =>
  new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10);

/** Takes an ISO date and a number of days, gives the date so many days later, or earlier if it is negative. */
export function addDays(day: string, count: number): string {
  const [year, month, date] = parts(day);
  return iso(year, month, date + count);
}

/** The same day of another month, or its last day where it has no such day. */
function addMonths(day: string, count: number): string {
  const [year, month, date] = parts(day);
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return iso(year, month + count, Math.min(date, last));
}

function addWorkingDays(day: string, count: number): string {
  const step = Math.sign(count);
  const isFree = (one: string) => [0, 6].includes(new Date(`${one}T00:00:00Z`).getUTCDay());
  let found = day;
  // Whoever asks on a Saturday is heard on Monday, and what is due on a Saturday must be done on Friday.
  while (isFree(found)) found = addDays(found, step);
  for (let left = Math.abs(count); left > 0; left -= isFree(found) ? 0 : 1) found = addDays(found, step);
  return found;
}

/** Takes an ISO date, a time and whether to count back or on, gives the ISO date. Working days leave out Saturdays and Sundays; of holidays it knows nothing. */
export function shift(day: string, { count, unit }: Length, direction: -1 | 1): string {
  if (unit === 'months') return addMonths(day, count * direction);
  if (unit === 'workingDays') return addWorkingDays(day, count * direction);
  return addDays(day, count * direction);
}

/** Takes an ISO date and times to be counted back from an end, gives the first end for which none of them reaches back before it. */
export function soonestEnd(from: string, lengths: readonly Length[]): string {
  let end = from;
  // A month or a weekend cannot simply be turned round, so the end moves on until it fits.
  while (lengths.some((length) => shift(end, length, -1) < from)) end = addDays(end, 1);
  return end;
}

/** Takes two ISO dates, gives how many days the second is after the first. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
