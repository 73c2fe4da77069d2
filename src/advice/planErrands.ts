import type { StageRule } from './item.ts';
import type { ItemId } from './items.ts';
import type { Errand, PlanCase, PlanEntry } from './plan.ts';

/** What is said to a company before it is asked for anything. In checklist order. */
const prefaces: readonly ItemId[] = ['nameBothNumbers', 'askCarrier'];
/** What a company is asked for, or what ends by itself: afterwards the card is no longer what it was. */
const requests: readonly ItemId[] = [
  'requestClosure',
  'cancelRegistration',
  'dropMainlandNumber',
  'letLapse',
  'requestPause',
  'requestPortOut',
  'returnDevice',
];

/** Lines whose words differ for a number in an app (`what_usVirtual` in the words of items; held to them by a test). */
export const wordedByCard: readonly ItemId[] = ['collectProof', 'backUp', 'askCarrier', 'requestClosure', 'getReceipt'];
/** What a line's words depend on: cards for which they differ cannot stand under one line. */
export const wordingOf = (id: ItemId, { card }: PlanCase): string =>
  card === 'usVirtual' && wordedByCard.includes(id) ? card : '';

/** Whether a line of the stage `close` belongs to the errand, not to its papers. */
export const isOfErrand = ({ id }: Pick<StageRule<ItemId>, 'id'>): boolean =>
  prefaces.includes(id) || requests.includes(id);

const has = ({ items }: PlanCase, id: ItemId) => items.some((item) => item.id === id);
const releases = (one: PlanCase) => has(one, 'releaseSubCards') || has(one, 'untieBundle');
const goesTo = ({ channel }: PlanCase) => channel?.id;

/** The company, where it is known which: cards of two unknown companies share nothing. */
const companyOf = ({ key, given }: PlanCase) => {
  const [id] = given.carrier ?? [];
  return id === undefined || id === 'other' ? `? ${key}` : id;
};

function grouped<T>(list: readonly T[], nameOf: (one: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const one of list) groups.set(nameOf(one), [...(groups.get(nameOf(one)) ?? []), one]);
  return [...groups.values()];
}

/** Those that may hang on another card of the company, and the others: a card with sub-cards or a bundle, or any that is not for data. */
function byRank(cases: readonly PlanCase[]): { subs: PlanCase[]; mains: PlanCase[] } {
  const isMain = cases.some(releases) ? releases : ({ card }: PlanCase) => card !== 'hkData';
  return { subs: cases.filter((one) => !isMain(one)), mains: cases.filter(isMain) };
}

/** Requests card by card; what two cards one after the other ask for alike is one line. */
function entriesOf(cases: readonly PlanCase[]): PlanEntry[] {
  const entries: PlanEntry[] = [];
  const add = (id: ItemId, one: PlanCase) => {
    const last = entries.at(-1);
    const goesOn = last?.id === id && last.cards.every((other) => wordingOf(id, other) === wordingOf(id, one));
    if (goesOn) entries.pop();
    entries.push({ id, cards: goesOn ? [...last.cards, one] : [one], isShared: false, to: [] });
  };
  for (const id of prefaces) for (const one of cases) if (has(one, id)) add(id, one);
  for (const one of cases) for (const { id } of one.items) if (requests.includes(id)) add(id, one);
  return entries;
}

/**
 * Takes all cards, gives the errands of the stage `close`: one for each company and channel. A company's sub-cards and data cards come before the
 * card they may hang on; only where two main cards need two errands is one channel used twice for that.
 */
export function errandsOf(cases: readonly PlanCase[]): Errand[] {
  return grouped(cases, companyOf).flatMap((ofCompany) => {
    const { subs, mains } = byRank(ofCompany);
    const first = mains[0] && goesTo(mains[0]);
    const joins = (one: PlanCase) => mains.length > 0 && goesTo(one) === first;
    const visits = [
      ...grouped(
        subs.filter((one) => !joins(one)),
        (one) => goesTo(one) ?? '',
      ),
      ...grouped([...subs.filter(joins), ...mains], (one) => goesTo(one) ?? ''),
    ];
    return visits
      .map((visit) => ({
        carrier: visit[0]?.given.carrier?.[0],
        channel: visit[0] && goesTo(visit[0]),
        confirms: visit.every(({ channel }) => channel?.confirms),
        isInOrder: subs.length > 0 && mains.length > 0,
        entries: entriesOf(visit),
      }))
      .filter(({ entries }) => entries.length > 0);
  });
}
