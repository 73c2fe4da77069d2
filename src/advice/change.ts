import type { Carriers, Given } from '#machines/card.ts';
import type { QuestionId } from '#machines/interview.ts';
import { questionIds } from '#machines/link.ts';
import { replay } from '#machines/replay.ts';
import { type Advice, type AdviceItem, advise } from './advise.ts';
import type { Supplier } from './facts.ts';
import type { ItemId } from './items.ts';
import { branchesFrom, outlook } from './outlook.ts';
import type { Headline } from './routes.ts';
import type { ServiceRecord } from './services.ts';

/** What a change of answers does to a list. */
export interface ListChange {
  readonly comes: readonly ItemId[];
  readonly goes: readonly ItemId[];
  /** Lines that stand in another stage, or before one that they stood after. */
  readonly moves: readonly ItemId[];
  /** Lines that show other facts. */
  readonly rewords: readonly ItemId[];
  /** Lines that hang on what is still to be asked. */
  readonly open: readonly ItemId[];
  /** Questions that must be answered first. */
  readonly asks: readonly QuestionId[];
  /** The new way out, if it is another one. */
  readonly headline?: Headline;
  /** Whether the place to ask is another one. */
  readonly isElsewhere: boolean;
}

const idsOf = (items: readonly AdviceItem[]) => items.map(({ id }) => id);
const told = ({ facts }: AdviceItem) => facts.map(({ text }) => text.en).join('\n');

/** Lines of both lists whose neighbours or stage are not what they were. */
function moved(before: readonly AdviceItem[], after: readonly AdviceItem[]): ItemId[] {
  const kept = before.filter(({ id }) => after.some((item) => item.id === id));
  const now = after.filter(({ id }) => before.some((item) => item.id === id));
  return now.flatMap(({ id, stage }, at) => {
    const old = kept.find((item) => item.id === id);
    const isBefore = (item: AdviceItem) => kept.indexOf(item) < kept.indexOf(old as AdviceItem);
    const passed = now
      .slice(0, at)
      .some(({ id: other }) => !isBefore(kept.find((item) => item.id === other) as AdviceItem));
    return old?.stage !== stage || passed ? [id] : [];
  });
}

/** Takes two advices, gives what a reader of the first would find changed in the second. */
export function compare(before: Advice, after: Advice): ListChange {
  const old = new Set(idsOf(before.items));
  const now = new Set(idsOf(after.items));
  const reworded = after.items.filter((item) => {
    const same = before.items.find(({ id }) => id === item.id);
    return same && told(same) !== told(item);
  });
  return {
    comes: idsOf(after.items).filter((id) => !old.has(id)),
    goes: idsOf(before.items).filter((id) => !now.has(id)),
    moves: moved(before.items, after.items),
    rewords: idsOf(reworded),
    open: [],
    asks: [],
    ...(before.headline === after.headline ? {} : { headline: after.headline }),
    isElsewhere: before.channel?.id !== after.channel?.id || before.channel?.text.en !== after.channel?.text.en,
  };
}

/** What is wanted of the records: those of the answers as they would be. */
export interface Records {
  readonly carriers: Carriers;
  readonly supplier: Supplier;
  readonly bindings: readonly ServiceRecord[];
}

/**
 * Takes the advice as it stands, the answers as they would be after the change, and the records for them; gives what would
 * change. Where more must be asked first, lines that hang on those answers are `open`.
 */
export function changeTo(before: Advice, wanted: Given, { carriers, supplier, bindings }: Records): ListChange {
  const { at, trail, pending } = replay(wanted, carriers);
  if (at === 'advice') return compare(before, advise({ given: trail, carriers }, supplier, bindings, before.today));
  const branches = branchesFrom({ ...trail, ...pending }, carriers, supplier);
  const told = outlook(branches, supplier);
  const old = new Set(idsOf(before.items));
  const lines = [...told].map(([id, likelihood]) => ({ id, likelihood, isOld: old.has(id) }));
  const pick = (likelihood: string, isOld?: boolean) =>
    lines.filter((one) => one.likelihood === likelihood && (isOld ?? one.isOld) === one.isOld).map(({ id }) => id);
  const isAsked = (question: QuestionId) => branches.some(({ given }) => given[question]) && !trail[question];
  return {
    comes: pick('always', false),
    goes: pick('never', true),
    moves: [],
    rewords: [],
    open: pick('sometimes'),
    asks: questionIds.filter((question) => isAsked(question) && !pending[question]),
    isElsewhere: false,
  };
}
