import type { Answered } from './answer.ts';
import type { Loaded } from './load.ts';
import { median, quantile } from './statistics.ts';

/** What one variant showed in one round. */
export interface Round extends Loaded {
  readonly answered?: Answered;
}

/** What one variant showed in all rounds: medians, where nothing else is said. Not a number where it was not measured. */
export interface Row {
  readonly kB: number;
  readonly requests: number;
  readonly ahead: number;
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly firstAnswer: number;
  readonly secondAnswer: number;
  readonly next: number;
  /** The 95th percentile over the later answers of all rounds. */
  readonly next95: number;
  readonly blocking: number;
  readonly blockingSeen: number;
  readonly heap: number;
  readonly secondPaint: number;
  /** Lost clicks of all rounds together. */
  readonly lost: number;
  /** Whether a service worker answered the second visit in every round. */
  readonly isFromWorker: boolean;
  /** Whether the address held every answer at the end of every round. */
  readonly isKept: boolean;
}

/** Takes all rounds of a variant and the fragment that its address should end with, gives its row. */
export function rowOf(rounds: readonly Round[], fragment: string): Row {
  const middle = (pick: (round: Round) => number) => median(rounds.map(pick));
  const answered = rounds.flatMap((round) => round.answered ?? []);
  const next = answered.flatMap((one) => one.next);
  return {
    kB: middle(({ bytes }) => bytes / 1000),
    requests: middle(({ requests }) => requests),
    ahead: middle(({ ahead }) => ahead / 1000),
    firstPaint: middle(({ firstPaint }) => firstPaint),
    largestPaint: middle(({ largestPaint }) => largestPaint),
    firstAnswer: median(answered.map(({ firstAnswer }) => firstAnswer)),
    secondAnswer: median(answered.map(({ secondAnswer }) => secondAnswer)),
    next: median(next),
    next95: quantile(next, 0.95),
    blocking: middle(({ blocking }) => blocking),
    blockingSeen: middle(({ blockingSeen }) => blockingSeen),
    heap: middle(({ heap }) => heap),
    secondPaint: middle(({ secondPaint }) => secondPaint),
    lost: answered.reduce((sum, { lost }) => sum + lost, 0),
    isFromWorker: rounds.every((round) => round.isFromWorker),
    isKept: answered.every((one) => one.fragment === fragment),
  };
}
