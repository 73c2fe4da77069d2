import type { Span } from '#data/schema.ts';
import type { AskedKind, FactKind } from '#data/vocabulary.ts';
import type { Advice } from './advise.ts';
import type { KnownFact } from './facts.ts';
import type { ItemId } from './items.ts';
import { shift } from './timingDays.ts';

/** A fact with the time it states: facts without one move no date. */
export interface Timed {
  readonly fact: KnownFact;
  readonly span: Span;
}

/** The kind of fact that says how long a line takes, or how long something lasts after it. */
export const kindOf: { readonly [I in ItemId]?: AskedKind } = {
  claimRefund: 'refund',
  claimDeposit: 'deposit',
  giveNotice: 'notice',
  requestClosure: 'notice',
  cancelRegistration: 'deregister',
  dropMainlandNumber: 'secondNumber',
  letLapse: 'lapse',
  requestPause: 'channel',
  requestPortOut: 'portOut',
  returnDevice: 'deviceReturn',
  confirmClosed: 'reactivation',
  checkFinalBill: 'finalBill',
  checkRefund: 'refund',
  watchReissue: 'reissue',
};

/** A card that is left to run out: the number is gone so long after its last day, by the longest time stated. */
const untilLost = ({ days, upTo, about }: NonNullable<KnownFact['lost']>): Span => ({
  count: upTo ?? days,
  as: 'before',
  ...(about ? { about } : {}),
});

const timeOf = (fact: KnownFact & { readonly days?: Span | undefined }): Timed[] => {
  const span = fact.kind === 'lapse' && fact.lost ? untilLost(fact.lost) : fact.days;
  return span ? [{ fact, span }] : [];
};

/** Takes an advice, kinds of fact and a way of counting, gives every time that its facts of these kinds state so. */
export const timesIn = (
  { items }: Pick<Advice, 'items'>,
  kinds: readonly (FactKind | undefined)[],
  as: Span['as'],
): Timed[] =>
  items
    .flatMap((item) => item.facts)
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap(timeOf)
    .filter(({ span }) => span.as === as);

/** Takes times, a day and a direction, gives the one that leads to the earliest date: back the longest, onward the shortest. */
export function earliestOf(times: readonly Timed[], from: string, direction: -1 | 1): Timed | undefined {
  const dayOf = ({ span }: Timed) => shift(from, span, direction);
  return [...times].sort((one, other) => dayOf(one).localeCompare(dayOf(other)))[0];
}
