import type { ChannelId } from '#data/vocabulary.ts';
import type { Given } from '#machines/card.ts';
import type { Draft, DraftItem } from './advise.ts';
import { type Stage, stages } from './item.ts';
import { type ItemId, itemRules } from './items.ts';
import { errandsOf, isOfErrand, wordingOf } from './planErrands.ts';

/** One card of several: what it is called by (any key), its complete answers and its advice, of which reasons are not needed. */
export interface PlanCase extends Pick<Draft, 'card' | 'route' | 'headline' | 'channel' | 'ask'> {
  readonly key: string;
  readonly given: Given;
  readonly items: readonly Pick<DraftItem, 'id' | 'stage'>[];
}
/** A line of the plan. It stands for the line of that id on the list of each of its cards. */
export interface PlanEntry {
  readonly id: ItemId;
  /** The cards, in the order to go through them. */
  readonly cards: readonly PlanCase[];
  /** One deed for all its cards; otherwise the same deed once for each. */
  readonly isShared: boolean;
  /** Cards that stay, whose number can take what is moved. */
  readonly to: readonly PlanCase[];
}
/** What is asked for in one visit, call or message to one company; without a channel, what needs nobody to be asked. */
export interface Errand {
  readonly carrier: string | undefined;
  readonly channel: ChannelId | undefined;
  /** Some source confirms the channel for each of its cards. */
  readonly confirms: boolean;
  /** Cards that may hang on another one of this company stand before it. */
  readonly isInOrder: boolean;
  readonly entries: readonly PlanEntry[];
}
/** A stage of all cards together: its lines, and then the errands. */
export interface PlanStage {
  readonly stage: Stage;
  readonly entries: readonly PlanEntry[];
  readonly errands: readonly Errand[];
}

const constant = () => '';
/**
 * Lines done once for several cards, with what must be the same for that. Each is about the person, their phone, or the account at a third party, and
 * names no company: one look through the messages finds all numbers, one visit to a bank changes them all. All other lines hang on a card's own
 * account, contract or record.
 */
const sharedOnce: { readonly [id in ItemId]?: (one: PlanCase) => string } = {
  useOfficialSites: constant,
  backUp: constant,
  findBindings: constant,
  moveBank: constant,
  movePayment: constant,
  moveMessaging: constant,
  moveSignIn: constant,
  moveGovernment: constant,
  moveWork: constant,
  moveShopping: constant,
  // One set of papers for each person it may be registered to: a relative has their own.
  gatherDocuments: ({ given, key }) => (given.holder?.includes('self') ? '' : key),
  keepRecords: constant,
};

/**
 * Whether a card's number stays and receives now, so that codes can go to it: one that is taken along, and the Hong Kong number of a dual card. Not a
 * paused one: a pause destroys `sms` in the table of items.
 */
const isKept = ({ route, headline, given }: PlanCase) =>
  (route === 'portOut' && given.signal?.includes('receives') === true) || headline === 'dropMainlandNumber';

const isMove = (id: ItemId) => itemRules.some((rule) => rule.id === id && rule.binding !== undefined);

/** The lines of a stage, in the order of the table: each card's own order is the table's too, so it stays. */
function entriesOf(stage: Stage, cases: readonly PlanCase[]): PlanEntry[] {
  const kept = cases.filter(isKept);
  const ids = new Set(itemRules.filter((rule) => rule.stage === stage && !isOfErrand(rule)).map(({ id }) => id));
  return [...ids].flatMap((id) => {
    const groups = new Map<string, PlanCase[]>();
    for (const one of cases.filter(({ items }) => items.some((item) => item.id === id && item.stage === stage))) {
      const name = `${wordingOf(id, one)} ${sharedOnce[id]?.(one)}`;
      groups.set(name, [...(groups.get(name) ?? []), one]);
    }
    return [...groups.values()].map((cards) => ({
      id,
      cards,
      isShared: sharedOnce[id] !== undefined && cards.length > 1,
      to: isMove(id) ? kept : [],
    }));
  });
}

/**
 * Takes the cards that have their way out, gives one plan for all: stage by stage, so that every account of every card is moved before anybody is asked
 * to end anything; what is one deed once; and one errand for each company and channel. Every line of every card is in it once. Pure.
 */
export function planOf(cases: readonly PlanCase[]): PlanStage[] {
  return stages
    .map((stage) => ({
      stage,
      entries: entriesOf(stage, cases),
      errands: stage === 'close' ? errandsOf(cases) : [],
    }))
    .filter(({ entries, errands }) => entries.length + errands.length > 0);
}
