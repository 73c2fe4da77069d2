import type { Row } from './columns.ts';

/** All rows by the name of the variant. */
export type Rows = ReadonlyMap<string, Row>;

/** One bound, what was measured, and whether it holds. */
export interface Verdict {
  readonly bound: string;
  readonly measured: string;
  /** `noise`: over the bound, but by no more than two runs of the same page differ by. */
  readonly result: 'pass' | 'noise' | 'FAIL' | 'not measured';
}

/** From this on a run says nothing: the same page differed from itself by more than a tenth. */
export const mostNoise = 0.1;

/** By how much the same static page differed from itself in this run, at the worst; NaN where it did not run twice. */
export function noiseOf(rows: Rows): number {
  const [one, other] = [rows.get('static'), rows.get('static again')];
  if (!one || !other) return Number.NaN;
  const times = ['firstPaint', 'largestPaint', 'secondPaint'] as const;
  return Math.max(...times.map((time) => Math.abs(one[time] / other[time] - 1)));
}

type Time = 'firstPaint' | 'largestPaint' | 'firstAnswer' | 'secondAnswer' | 'next' | 'next95' | 'secondPaint';
const ratios: readonly [name: string, time: Time, most: number, reference: string][] = [
  ['first paint', 'firstPaint', 1.1, 'static'],
  ['largest paint', 'largestPaint', 1.1, 'static'],
  ['first answer', 'firstAnswer', 0.7, 'plain'],
  ['second answer', 'secondAnswer', 2, 'plain'],
  ['answer to next question, median', 'next', 1.2, 'plain'],
  ['answer to next question, 95 %', 'next95', 2, 'plain'],
  ['second visit', 'secondPaint', 1, 'static'],
];

/**
 * Every column in which less is better. Requests are told and not judged: few large files are no merit. Neither is
 * blocking after the first paint: a page that paints nothing before its script is done has none.
 */
const columns = ['kB', ...new Set(ratios.map(([, time]) => time)), 'blocking', 'heap'] as const;
const peers = ['surveyjs', 'rjsf'];

/** A value against what it may be at most: over it by no more than the noise is not held against anybody. */
function judged(value: number, most: number, noise: number): Verdict['result'] {
  if (!(Number.isFinite(value) && Number.isFinite(most))) return 'not measured';
  if (value <= most) return 'pass';
  return value <= most * (1 + (Number.isFinite(noise) ? noise : 0)) ? 'noise' : 'FAIL';
}

const holds = (bound: string, isSo: boolean, measured: string): Verdict => ({
  bound,
  measured,
  result: isSo ? 'pass' : 'FAIL',
});

/**
 * Takes the rows of a run and its noise, gives whether each wanted bound holds for our page. A bound on a variant that
 * did not run is `not measured`; without our page there is nothing to judge.
 */
export function verdicts(rows: Rows, noise: number): readonly Verdict[] {
  const ours = rows.get('ours');
  if (!ours) return [];
  const against = ratios.map(([name, time, most, reference]): Verdict => {
    const base = rows.get(reference)?.[time] ?? Number.NaN;
    return {
      bound: `${name} ≤ ${most} × ${reference}`,
      measured: `× ${(ours[time] / base).toFixed(2)}`,
      result: judged(ours[time], most * base, noise),
    };
  });
  const ahead = peers.flatMap((peer) => {
    const other = rows.get(peer);
    if (!other) return [{ bound: `ahead of ${peer}`, measured: '–', result: 'not measured' as const }];
    const behind = columns.filter((column) => judged(ours[column], other[column], 0) !== 'pass');
    return [holds(`ahead of ${peer} in every column`, behind.length === 0, behind.join(', ') || 'all')];
  });
  return [
    ...against,
    holds('blocking after first paint < 50 ms', ours.blockingSeen < 50, `${ours.blockingSeen.toFixed(0)} ms`),
    holds('no click is lost', ours.lost === 0, `${ours.lost} lost`),
    holds('every answer stands in the address at the end', ours.isKept, ours.isKept ? 'all' : 'not all'),
    holds('second visit comes from the service worker', ours.isFromWorker, ours.isFromWorker ? 'always' : 'no'),
    ...ahead,
  ];
}

/** Takes verdicts and the noise, gives the exit code: 2 where the run was too noisy to say anything, 1 where a bound fails. */
export function exitCode(all: readonly Verdict[], noise: number): 0 | 1 | 2 {
  if (noise > mostNoise) return 2;
  return all.some(({ result }) => result === 'FAIL') ? 1 : 0;
}
