/** Takes numbers and a share from 0 to 1, gives the number below which that share of them lies; NaN of none. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)] ?? Number.NaN, sorted[Math.ceil(place)] ?? Number.NaN];
  return below + (above - below) * (place - Math.floor(place));
}

/** Takes numbers, gives the middle one. */
export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);

/**
 * Takes a time and the long tasks of a page, gives for how long these kept it from answering after that time: of each
 * the part after it, less the 50 ms that nobody notices.
 */
export function blockingAfter(time: number, tasks: readonly (readonly [from: number, to: number])[]): number {
  return tasks.reduce((sum, [from, to]) => sum + Math.max(0, to - Math.max(from, time) - 50), 0);
}

/** Takes a list and the number of the round, gives the order of that round: each comes first in turn, every other round backwards. */
export function orderOf<T>(list: readonly T[], round: number): readonly T[] {
  const first = Math.floor(round / 2) % Math.max(1, list.length);
  const turned = [...list.slice(first), ...list.slice(0, first)];
  return round % 2 === 0 ? turned : turned.reverse();
}
