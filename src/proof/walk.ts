import type { Carrier } from '#data/schema.ts';
import type { Carriers, Given } from '#machines/card.ts';
import type { QuestionId } from '#machines/interview.ts';
import { questionIds } from '#machines/link.ts';
import { begin, choicesFor, isSide, plainest, questionAt, remembering, type State, step } from '#machines/space.ts';
import { type Draft, draft } from '../advice/advise.ts';
import { type Supplier, supplierIds } from '../advice/facts.ts';
import type { Reasons } from '../advice/reasons.ts';
import { type Blocks, blocksOf } from './blocks.ts';
import { signatureOf } from './signature.ts';

/** All that the walk is over: the records and the index made of them. */
export interface World {
  readonly records: { readonly [id: string]: Carrier };
  readonly carriers: Carriers;
  /** ISO date the advice is asked for. */
  readonly today: string;
}

/** A journey of which no other one in the walk tells the same. */
export interface Situation {
  readonly given: Given;
  readonly advice: Draft;
  readonly reasons: () => Reasons;
  readonly signature: number;
}
/** All situations that share the answers that decide the way out. */
export interface Context {
  /** The interview where the way out is decided. */
  readonly start: State;
  /** The situation in which every side question has its plainest answer. */
  readonly base: Situation;
  /** By block: every way of answering its questions, with the plainest answer to all others. `base` is in each. */
  readonly byBlock: ReadonlyMap<QuestionId, readonly Situation[]>;
  /** How many journeys they stand for: any mixture of the blocks. */
  readonly journeys: number;
}
/** All contexts of one kind of card and carrier. */
export interface Group {
  readonly supplier: Supplier;
  readonly blocks: Blocks;
  readonly contexts: readonly Context[];
}

/** Takes complete answers, gives the records the advice rests on. Throws if one is missing. */
export function supplierIn({ records, carriers }: World, given: Given): Supplier {
  const ids = supplierIds(given, carriers);
  const [own, rules] = [records[ids.own], records[ids.rules]];
  if (!own || !rules) throw new Error(`There is no record for ${own ? ids.rules : ids.own}.`);
  return { id: ids.own, own, rules };
}

/** Takes complete answers, gives the advice. Which services are named under a line is told by the kind of card alone: they stay out. */
export const draftIn = (world: World, given: Given) =>
  draft({ given, carriers: world.carriers }, supplierIn(world, given), [], world.today);

/** What follows an answer, as one number: which outcomes, not how often. */
const merged = (results: readonly number[]) =>
  [...new Set(results)].reduce((sum, hash) => (sum + Math.imul(hash, 2654435761)) | 0, 0);

export interface Visitor {
  /** All that is to be said of one kind of card and carrier. */
  group: (group: Group) => void;
  /** A question and what each of its answers leads to, as numbers that are the same where the outcomes are. */
  question: (question: QuestionId, given: Given, outcomes: readonly number[]) => void;
  /** Whether to walk on with these answers, and whether they make a group. */
  wanted: (given: Given, isGroup: boolean) => boolean;
}

const isAfterCarrier = (question: QuestionId | undefined) =>
  question === undefined || questionIds.indexOf(question) > questionIds.indexOf('carrier');

/** Takes the world and a visitor, walks the interview over every situation. Throws where an answer leads nowhere. */
export function walk(world: World, visitor: Visitor): void {
  const { carriers } = world;
  let contexts: Context[] = [];

  const branch = (state: State, on: (next: State) => number | undefined): number => {
    const question = questionAt(state) as QuestionId;
    const { given } = state.context;
    const outcomes = choicesFor(question, given, carriers).flatMap(({ answers }) => on(step(state, answers)) ?? []);
    if (outcomes.length > 1) visitor.question(question, given, outcomes);
    return merged(outcomes);
  };

  function contextAt(state: State, blocks: Blocks): number {
    const found = contextOf(world, state, blocks, branch);
    contexts.push(found.context);
    return found.outcome;
  }

  const core =
    (blocks: Blocks) =>
    (state: State): number => {
      const question = questionAt(state);
      return question && !isSide(question) ? branch(state, core(blocks)) : contextAt(state, blocks);
    };

  function group(state: State): number | undefined {
    const { given } = state.context;
    const isGroup = isAfterCarrier(questionAt(state));
    if (!visitor.wanted(given, isGroup)) return undefined;
    if (!isGroup) return branch(state, group);
    const supplier = supplierIn(world, given);
    const blocks = blocksOf(supplier);
    contexts = [];
    const outcome = core(blocks)(state);
    visitor.group({ supplier, blocks, contexts });
    return outcome;
  }
  group(begin(carriers));
}

/** The situations below a state at which the way out is decided, and what they lead to as one number. */
function contextOf(
  world: World,
  start: State,
  blocks: Blocks,
  branch: (state: State, on: (next: State) => number) => number,
): { context: Context; outcome: number } {
  const situationAt = (state: State): Situation => {
    const { given } = state.context;
    const { reasons, ...advice } = draftIn(world, given);
    return { given, advice, reasons, signature: signatureOf(advice) };
  };
  // The blocks of a context share most of their way.
  const take = remembering();
  const straight = (state: State): State => {
    const question = questionAt(state);
    return question
      ? straight(step(state, plainest(choicesFor(question, state.context.given, world.carriers)), take))
      : state;
  };
  const base = situationAt(straight(start));
  const isBase = (given: Given) => questionIds.every((id) => String(given[id]) === String(base.given[id]));
  const asked = questionIds.filter((id) => isSide(id) && base.given[id]);
  const byBlock = new Map<QuestionId, Situation[]>();
  const outcomes: number[] = [base.signature];
  let journeys = 1;
  for (const question of asked) {
    if (byBlock.has(blocks.of(question))) continue;
    let found: Situation[] = [];
    let weight = 0;
    let isJoined = true;
    let outcome = 0;
    const below = (state: State, standsFor: number): number => {
      const next = questionAt(state);
      if (!next) {
        const situation = isBase(state.context.given) ? base : situationAt(state);
        // Whether a question is asked may hang on an answer of this block: then it belongs to it, and all is walked again.
        for (const id of questionIds.filter(isSide))
          if (!situation.given[id] !== !base.given[id]) isJoined = blocks.join(question, id) || isJoined;
        found.push(situation);
        weight += standsFor;
        return situation.signature;
      }
      const choices = choicesFor(next, state.context.given, world.carriers);
      if (blocks.of(next) !== blocks.of(question)) return below(step(state, plainest(choices), take), standsFor);
      const weights = choices.map((choice) => choice.standsFor);
      let taken = 0;
      return branch(state, (after) => below(after, standsFor * (weights[taken++] ?? 1)));
    };
    while (isJoined) {
      isJoined = false;
      found = [];
      weight = 0;
      outcome = below(start, 1);
    }
    outcomes.push(outcome);
    byBlock.set(blocks.of(question), found);
    journeys *= weight;
  }
  return { context: { start, base, byBlock, journeys }, outcome: merged(outcomes) };
}
