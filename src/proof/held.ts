import type { QuestionId } from '#machines/interview.ts';
import { isQuestion } from '#machines/link.ts';
import { offered } from '#machines/replay.ts';
import { isProtective } from '../advice/item.ts';
import { itemRules } from '../advice/items.ts';
import { branchesFrom, outlook } from '../advice/outlook.ts';
import { type Atlas, isSameLine } from './atlas.ts';
import { channelFaults, exclusionFaults, orderFaults } from './claims.ts';
import type { Ledger } from './ledger.ts';
import type { Context, Group, Situation, World } from './walk.ts';

/** The most questions anybody is asked: what the first page says. */
export const longestAllowed = 13;

const blocksIn = ({ byBlock }: Context) =>
  [...byBlock].flatMap(([block, all]) => all.map((one) => [block, one] as const));

/** Takes a context, gives all its situations, each with the block whose answers it varies; none for the plainest. */
export const situationsIn = (context: Context): readonly (readonly [QuestionId | undefined, Situation])[] => [
  [undefined, context.base],
  ...blocksIn(context),
];

function eachReasonIsReal(
  group: Group,
  atlas: Atlas,
  ledger: Ledger,
  block: QuestionId | undefined,
  { given, advice, reasons }: Situation,
) {
  const { of } = reasons();
  for (const item of advice.items) {
    // Answers of other blocks do not touch the line: it is the same there.
    if (group.blocks.ofItem(item.id) !== block) continue;
    const because = of(item.id, item.met);
    if (because.length === 0) ledger.blame('reasons', `${item.id} has no reason`, given);
    const here = { item, ask: advice.ask };
    for (const reason of because) {
      let isReal = false;
      for (const flipped of atlas.flips(given, reason)) {
        const there = atlas.line(flipped, item.id);
        isReal = !there || !isSameLine(here, there);
        if (isReal) break;
      }
      if (!isReal) ledger.blame('reasons', `${item.id} does not rest on ${reason}`, given);
    }
  }
}

function unsureIsToldNoLess(
  group: Group,
  atlas: Atlas,
  ledger: Ledger,
  block: QuestionId | undefined,
  { given, advice }: Situation,
) {
  for (const [question, answers = []] of Object.entries(given)) {
    if (
      !isQuestion(question) ||
      answers.includes('unsure') ||
      question === 'card' ||
      !offered(question).includes('unsure')
    )
      continue;
    const unsure = { ...given, [question]: ['unsure'] };
    for (const { id, stage } of advice.items) {
      if (!isProtective(id, stage) || group.blocks.ofItem(id) !== block) continue;
      if (!atlas.line(unsure, id))
        ledger.blame('unsure', `${question}.unsure lacks ${id}, which ${question}.${answers} has`, given);
    }
  }
}

/** Lines that two blocks bring may stand together, whatever one looks at alone. */
function blocksGoTogether({ blocks }: Group, context: Context, ledger: Ledger) {
  const possible = new Set(situationsIn(context).flatMap(([, { advice }]) => advice.items.map(({ id }) => id)));
  const rules = itemRules.filter(({ id }) => possible.has(id));
  const blame = (faults: readonly string[], claim: 'order' | 'exclusion') => {
    for (const fault of faults) ledger.blame(claim, fault, context.base.given);
  };
  for (const [at, one] of rules.entries())
    for (const other of rules.slice(at + 1)) {
      if (one.id === other.id || blocks.ofItem(one.id) === blocks.ofItem(other.id)) continue;
      blame(exclusionFaults([one.id, other.id]), 'exclusion');
      blame(orderFaults([one, other]), 'order');
    }
}

/** What the outlook says of a context is what its situations show. */
function outlookIsTrue(world: World, { supplier }: Group, context: Context, ledger: Ledger) {
  const told = outlook(branchesFrom({}, world.carriers, supplier, context.start), supplier);
  const lists = situationsIn(context).map(([, { advice }]) => new Set(advice.items.map(({ id }) => id)));
  for (const [id, likelihood] of told) {
    const on = lists.filter((list) => list.has(id)).length;
    const seen = on === 0 ? 'never' : on === lists.length ? 'always' : 'sometimes';
    if (likelihood !== seen)
      ledger.blame('partition', `${id} is ${seen} on the list and called ${likelihood}`, context.base.given);
  }
}

/** Takes a group that was walked, writes down whatever of it does not hold. */
export function hold(world: World, group: Group, atlas: Atlas, ledger: Ledger): void {
  for (const context of group.contexts) {
    blocksGoTogether(group, context, ledger);
    outlookIsTrue(world, group, context, ledger);
    for (const [block, situation] of situationsIn(context)) {
      const { given, advice } = situation;
      for (const fault of channelFaults(advice, given)) ledger.blame('channel', fault, given);
      for (const fault of orderFaults(advice.items)) ledger.blame('order', fault, given);
      for (const fault of exclusionFaults(advice.items.map(({ id }) => id))) ledger.blame('exclusion', fault, given);
      if (Object.keys(given).length > longestAllowed)
        ledger.blame('length', `${Object.keys(given).length} questions are asked`, given);
      eachReasonIsReal(group, atlas, ledger, block, situation);
      unsureIsToldNoLess(group, atlas, ledger, block, situation);
    }
  }
}
