import { loadavg } from 'node:os';
import { mostNoise, type Rows, type Verdict } from './bounds.ts';
import { conditions } from './throttle.ts';

const number = (value: number, digits = 0) => (Number.isFinite(value) ? value.toFixed(digits) : '–');

/** The load of the machine as it is now, in a few words. */
export const loadOfMachine = (): string =>
  `load ${loadavg()
    .map((value) => value.toFixed(2))
    .join(' ')}`;

/** Prints what was measured, a row for each variant. */
export function printTable(rows: Rows, rounds: number): void {
  const { slowdown, megabits, roundTrip } = conditions;
  console.log(
    `Medians of ${rounds} interleaved rounds: ${slowdown}x CPU slowdown, ${megabits} Mbit/s, ${roundTrip} ms round trip; milliseconds from the navigation, kB as transferred (brotli, with headers).`,
  );
  console.table(
    Object.fromEntries(
      [...rows].map(([name, row]) => [
        name,
        {
          kB: number(row.kB, 1),
          requests: number(row.requests),
          'ahead kB': number(row.ahead, 1),
          'first paint': number(row.firstPaint),
          'largest paint': number(row.largestPaint),
          'first answer': number(row.firstAnswer),
          'second answer': number(row.secondAnswer),
          'answer → next': number(row.next, 1),
          '95 %': number(row.next95, 1),
          blocking: number(row.blocking),
          'after paint': number(row.blockingSeen),
          'heap MB': number(row.heap, 1),
          'second visit': `${number(row.secondPaint)}${row.isFromWorker ? ' (worker)' : ''}`,
          'lost clicks': Number.isFinite(row.firstAnswer) ? row.lost : '–',
        },
      ]),
    ),
  );
}

/** Prints which bounds hold, and what that means. */
export function printVerdicts(verdicts: readonly Verdict[], noise: number): void {
  console.log(
    Number.isFinite(noise)
      ? `Noise: the static page differed from itself by ${(noise * 100).toFixed(1)} %. A time over its bound by no more than that is “noise” and no failure; over ${mostNoise * 100} % the run says nothing (exit 2).`
      : 'Noise: unknown, as the static page did not run twice; every bound is taken as it stands.',
  );
  console.table(verdicts.map(({ bound, measured, result }) => ({ bound, measured, result })));
}
