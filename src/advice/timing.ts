import type { AskedKind } from '#data/vocabulary.ts';
import type { Advice, AdviceItem } from './advise.ts';
import type { ItemId } from './items.ts';
import type { Service } from './services.ts';
import { shift, soonestEnd } from './timingDays.ts';
import { earliestOf, kindOf, type Timed, timesIn } from './timingFacts.ts';

/** What a date is counted from: a stated time, the line that it must not come after, the end itself, or today. */
export type Why =
  | ({ readonly from: 'fact' } & Timed)
  | { readonly from: 'line'; readonly line: ItemId }
  | { readonly from: 'end' }
  | { readonly from: 'now' };
/** Whether a line belongs before the request, to it, or after the end. */
export const phases = ['before', 'request', 'after'] as const;
export type Phase = (typeof phases)[number];

interface Placed {
  /** ISO date it must be done by. */
  readonly latest?: string;
  /** ISO date before which it makes no sense. */
  readonly earliest?: string;
  readonly why: Why;
}
/** One line of the list with its dates. Without a day to be over by it has none, but still its place and its reason. */
export interface Dated extends Placed {
  readonly id: ItemId;
  /** A second date of the line: when a pause must be ended, or paid for again. */
  readonly part?: 'resume';
  readonly phase: Phase;
  /** No source says how long it takes, or they disagree: the question to ask. */
  readonly ask?: AskedKind;
  /** Services of the line that are known to make people wait. */
  readonly slow: readonly Service[];
  readonly isPast: boolean;
}
export interface Dates {
  /** By date, and in the list's order on the same day. */
  readonly lines: readonly Dated[];
  /** The first day by which it can be over if one begins today, as far as the times are known. */
  readonly soonest: string;
}

/** With these no day can be lost: whoever holds a lost card receives the codes, and an expired number may be gone tomorrow. */
const atOnce: readonly ItemId[] = ['blockCard', 'reviveNumber'];

const endsIt = ({ stage, destroys }: AdviceItem) => stage === 'close' && destroys.length > 0;
const phaseOf = (item: AdviceItem): Phase => {
  if (endsIt(item) || item.id === 'getReceipt') return 'request';
  return item.stage === 'confirm' || item.stage === 'after' ? 'after' : 'before';
};

/**
 * Takes an advice, the day it must be over by (or none) and today, both ISO dates; gives each line its dates. What must be
 * asked for is counted back from that day by what the facts say and by nothing else; the lines before it must be done by
 * then, the checks come after the end. Where no fact says how long, the day itself is the latest and there is a
 * question. Never throws.
 */
export function datesFor(advice: Advice, by: string | undefined, today: string): Dates {
  const end = by ?? today;
  const place = placesBy(advice, end, today);
  const lines = advice.items.map((item): Dated => {
    const { why, latest, earliest } = place(item);
    const phase = phaseOf(item);
    const ask = questionFor(advice, item, why);
    return {
      id: item.id,
      phase,
      ...(by && latest ? { latest } : {}),
      ...(by && earliest ? { earliest } : {}),
      why,
      ...(ask ? { ask } : {}),
      slow: item.services.filter(({ facts }) => facts.some(({ about }) => about === 'delay')),
      isPast: by !== undefined && latest !== undefined && latest < today,
    };
  });
  const dayOf = ({ latest, earliest }: Dated) => earliest ?? latest ?? '';
  return {
    lines: [...lines, ...resume(advice, by, end)].sort((one, other) => dayOf(one).localeCompare(dayOf(other))),
    soonest: soonestEnd(
      today,
      advice.items.flatMap((item) => leadOf(advice, item, end)?.span ?? []),
    ),
  };
}

/** The time a line must be asked for ahead. What is done after the end has none. */
const leadOf = (advice: Advice, item: AdviceItem, end: string): Timed | undefined =>
  phaseOf(item) === 'after' ? undefined : earliestOf(timesIn(advice, [kindOf[item.id]], 'before'), end, -1);

/** Takes an advice, the end and today, gives where each line belongs. */
function placesBy(advice: Advice, end: string, today: string): (item: AdviceItem) => Placed {
  const ahead = (item: AdviceItem) => {
    const lead = leadOf(advice, item, end);
    return { id: item.id, lead, latest: lead ? shift(end, lead.span, -1) : end };
  };
  const requests = advice.items.filter(endsIt).map(ahead);
  const [first] = [...requests].sort((one, other) => one.latest.localeCompare(other.latest));
  const limit = first?.latest ?? end;
  return (item) => {
    if (phaseOf(item) === 'after') return afterEnd(advice, item, end);
    if (atOnce.includes(item.id)) return { why: { from: 'now' }, latest: today };
    const { lead, latest } = ahead(item);
    if (lead && (endsIt(item) || latest <= limit)) return { why: { from: 'fact', ...lead }, latest };
    if (!first || phaseOf(item) === 'request') return { why: { from: 'end' }, latest: end };
    return { why: { from: 'line', line: first.id }, latest: limit };
  };
}

/** A check comes on the day something is due, or as long as something can still be done about it. */
function afterEnd(advice: Advice, { id }: AdviceItem, end: string): Placed {
  const kinds = id === 'eraseAccount' ? (['erase'] as const) : [kindOf[id]];
  const until = earliestOf(timesIn(advice, kinds, 'within'), end, 1);
  if (until) return { why: { from: 'fact', ...until }, earliest: end, latest: shift(end, until.span, 1) };
  const due = earliestOf(timesIn(advice, kinds, 'after'), end, 1);
  return due
    ? { why: { from: 'fact', ...due }, earliest: shift(end, due.span, 1) }
    : { why: { from: 'end' }, earliest: end };
}

/** The question to ask where the days are not known: always about a request, else where the list asks it anyhow. */
function questionFor(advice: Advice, item: AdviceItem, why: Why): AskedKind | undefined {
  const kind = kindOf[item.id];
  if (!kind || why.from === 'line') return undefined;
  if (advice.ask.includes(kind)) return kind;
  if (why.from === 'fact' || !endsIt(item)) return undefined;
  return kind === 'notice' && !advice.items.some(({ id }) => id === 'giveNotice') ? 'channel' : kind;
}

/** A pause lasts only so long, and so does what is paid for: the day to act again. */
function resume(advice: Advice, by: string | undefined, from: string): Dated[] {
  const time = earliestOf(timesIn(advice, ['pause', 'validity'], 'within'), from, 1);
  if (advice.route !== 'pause' || !time) return [];
  const latest = shift(from, time.span, 1);
  const why = { from: 'fact', ...time } as const;
  return [
    { id: 'requestPause', part: 'resume', phase: 'after', ...(by ? { latest } : {}), why, slow: [], isPast: false },
  ];
}
