import type { When } from '#data/schema.ts';
import type { FactKind, Route } from '#data/vocabulary.ts';
import type { Carriers, Given } from '#machines/card.ts';
import type { QuestionId } from '#machines/interview.ts';
import { isQuestion, questionIds } from '#machines/link.ts';
import { fitting } from '#machines/replay.ts';
import { begin, choicesFor, isSide, next, plainest, questionAt, type State, step } from '#machines/space.ts';
import { channelsFor } from './channels.ts';
import { factsOf, isSettled, type Supplier } from './facts.ts';
import { type ItemId, type ItemRule, itemRules } from './items.ts';
import { casesOf, holds, takesAny, type Whens } from './match.ts';
import { ruleFor } from './routes.ts';
import { type Situation, situationOf } from './situation.ts';

/** One way of answering all that decides the way out and what is asked after it. */
export interface Branch {
  /** A whole journey: what is still open has its plainest answer. */
  readonly given: Given;
  readonly situation: Situation;
  readonly route: Route | undefined;
  /** Questions whose answers are open here and only bring lines or take them. */
  readonly open: ReadonlySet<string>;
}

/** The questions of whose answers a branch is made; `place` decides whether `proxy` is asked. */
export const isBranching = (question: string): boolean =>
  isQuestion(question) && (!isSide(question) || question === 'place');

/**
 * Takes answers to some questions, the index of carriers and the records; gives every branch that goes on from there, or from a
 * state of the interview. `card` and `carrier` must have been answered, unless they are not asked.
 */
export function branchesFrom(
  fixed: Given,
  carriers: Carriers,
  supplier: Supplier,
  from: State = begin(carriers),
): readonly Branch[] {
  const follow = (state: State): readonly Branch[] => {
    const question = questionAt(state);
    const { given } = state.context;
    if (!question) {
      const situation = situationOf(given, carriers);
      const open = new Set(questionIds.filter((id) => given[id] && !fixed[id] && !isBranching(id)));
      return [{ given, situation, route: ruleFor(supplier, situation)?.route, open }];
    }
    // An answer that no longer fits is as good as none.
    const kept = fixed[question] && next(state, fitting(question, fixed[question]));
    if (kept) return follow(kept);
    const choices = choicesFor(question, given, carriers);
    return isBranching(question)
      ? choices.flatMap(({ answers }) => follow(step(state, answers)))
      : follow(step(state, plainest(choices)));
  };
  return follow(from);
}

/** What brings a line: the ways out on which it may stand, and the case in which it does. */
export interface Bringer {
  readonly routes: readonly Route[];
  readonly when?: Whens;
}

/** Takes a branch and a case, gives the open questions it hangs on with the answers wanted, or undefined if it cannot hold. */
export function hangsOn(branch: Branch, when: When): readonly (readonly [QuestionId, readonly string[]])[] | undefined {
  const found: [QuestionId, readonly string[]][] = [];
  for (const [question, wanted = []] of Object.entries(when)) {
    if (isQuestion(question) && branch.open.has(question)) {
      if (!takesAny(question, wanted)) found.push([question, wanted]);
    } else if (!holds({ [question]: wanted }, branch.situation)) return undefined;
  }
  return found;
}

/** Whether something is there in every case, in some, or in none. */
export type Likelihood = 'always' | 'sometimes' | 'never';

/** Takes a branch and what brings a line there, gives whether it is on all lists, on some or on none. */
export function likelihood(branch: Branch, bringers: readonly Bringer[]): Likelihood {
  const hanging = bringers
    .filter(({ routes }) => branch.route && routes.includes(branch.route))
    .flatMap(({ when }) => casesOf(when))
    .map((when) => hangsOn(branch, when));
  if (hanging.some((open) => open?.length === 0)) return 'always';
  return hanging.some((open) => open) ? 'sometimes' : 'never';
}

/** Takes a supplier and a branch, gives what brings each line there. */
export function bringersIn(supplier: Supplier, branch: Branch): ReadonlyMap<ItemId, readonly Bringer[]> {
  const { situation, route } = branch;
  const known = (kind: FactKind) => factsOf(supplier, kind, situation);
  const stated = itemRules.filter(({ rests }) => !rests || known(rests).length > 0);
  // Something is left to ask where a line wants to know what nobody states, or where no channel is confirmed.
  const asking = stated.filter(({ facts = [] }) => facts.some((kind) => !isSettled(known(kind))));
  const isUnconfirmed = route && channelsFor(supplier, route, situation).channel?.confirms === false;
  const bringers = (rule: ItemRule): readonly Bringer[] => {
    if (!rule.asks) return [rule];
    const both = asking.map(({ routes, when }) => ({
      routes: routes.filter((one) => rule.routes.includes(one)),
      when,
    }));
    return isUnconfirmed ? [{ routes: rule.routes }, ...both] : both;
  };
  const found = new Map<ItemId, readonly Bringer[]>(itemRules.map(({ id }) => [id, []]));
  for (const rule of stated) found.set(rule.id, [...(found.get(rule.id) ?? []), ...bringers(rule)]);
  return found;
}

/** Takes a branch and the records, gives of every line whether it is on all lists there, on some or on none. */
export const likelihoodsIn = (branch: Branch, supplier: Supplier): ReadonlyMap<ItemId, Likelihood> =>
  new Map([...bringersIn(supplier, branch)].map(([id, bringers]) => [id, likelihood(branch, bringers)]));

/** Takes what branches say, gives what they say together. */
export function together(all: readonly ReadonlyMap<ItemId, Likelihood>[]): ReadonlyMap<ItemId, Likelihood> {
  const found = new Map<ItemId, Likelihood>();
  for (const one of all) for (const [id, now] of one) found.set(id, (found.get(id) ?? now) === now ? now : 'sometimes');
  return found;
}

/** Takes branches and the records, gives of every line whether it is on all lists there, on some or on none. */
export const outlook = (all: readonly Branch[], supplier: Supplier): ReadonlyMap<ItemId, Likelihood> =>
  together(all.map((branch) => likelihoodsIn(branch, supplier)));
