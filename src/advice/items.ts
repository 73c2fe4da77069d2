import type { Stage, StageRule } from './item.ts';
import { after } from './items/after.ts';
import { close } from './items/close.ts';
import { confirm } from './items/confirm.ts';
import { decide } from './items/decide.ts';
import { protect } from './items/protect.ts';
import { settle } from './items/settle.ts';

const table = { decide, protect, settle, close, confirm, after } as const;

export type ItemId = (typeof table)[Stage][number]['id'];
export type ItemRule = StageRule<ItemId> & { readonly stage: Stage };

/** The whole checklist in its order: stage by stage, and within a stage as its file lists them. */
export const itemRules: readonly ItemRule[] = (Object.keys(table) as Stage[]).flatMap((stage) =>
  table[stage].map((rule: StageRule<ItemId>) => ({ ...rule, stage })),
);

const byId = new Map<ItemId, ItemRule[]>();
for (const rule of itemRules) byId.set(rule.id, [...(byId.get(rule.id) ?? []), rule]);

/** Takes an id, gives every rule that brings the line. */
export const rulesOf = (id: ItemId): readonly ItemRule[] => byId.get(id) ?? [];
