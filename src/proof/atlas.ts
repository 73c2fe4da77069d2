import type { Given } from '#machines/card.ts';
import type { AnswerId, QuestionId } from '#machines/interview.ts';
import { isQuestion, questionIds } from '#machines/link.ts';
import { fitting, offered } from '#machines/replay.ts';
import { begin, choicesFor, isSide, plainest, questionAt, remembering, step } from '#machines/space.ts';
import type { Draft, DraftItem } from '../advice/advise.ts';
import { type ItemId, itemRules } from '../advice/items.ts';
import { type Context, draftIn, type Group, type Situation, type World, walk } from './walk.ts';

/** A line as one list has it, with the questions for the carrier beside it. */
export interface Line {
  readonly item: DraftItem;
  readonly ask: Draft['ask'];
}

const ids = [...new Set(itemRules.map(({ id }) => id))];
/** A key for the answers to some questions, quicker than a link. */
const keyOf = (questions: readonly QuestionId[], given: Given) => questions.map((id) => given[id]).join(';');
const coreIds = questionIds.filter((id) => !isSide(id));
const lineIn = ({ items, ask }: Draft, id: ItemId): Line | undefined => {
  const item = items.find((one) => one.id === id);
  return item && { item, ask };
};

/** Takes two states of a line, tells whether a reader sees the same, whatever the reasons. */
export function isSameLine(one: Line, other: Line): boolean {
  const told = ({ item, ask }: Line) =>
    [item.stage, ...item.facts.map((fact) => fact.text.en), ...(item.id === 'askCarrier' ? ask : [])].join('\n');
  return told(one) === told(other);
}

/** Where any journey can be looked up that was walked, or, if it belongs to another carrier, advised on. */
export interface Atlas {
  /** Every line of the table. */
  readonly ids: readonly ItemId[];
  /** The line that a journey's list has, by the block that decides about it. */
  readonly line: (given: Given, id: ItemId) => Line | undefined;
  /** Every other way of answering the question of a reason. What is asked anew gets the plainest answer. */
  readonly flips: (given: Given, reason: AnswerId) => readonly Given[];
}

/** Every line that any list for a rented device has: what is not among them is gone for whoever has one. */
export function linesOfRentals(world: World): ReadonlySet<ItemId> {
  const found = new Set<ItemId>();
  const isRental = ({ card }: Given) => !card || card[0] === 'pocketWifi';
  const group = ({ contexts }: Group) => {
    for (const { base, byBlock } of contexts)
      for (const { advice } of [base, ...[...byBlock.values()].flat()])
        for (const { id } of advice.items) found.add(id);
  };
  walk(world, { wanted: isRental, group, question: () => {} });
  return found;
}

/** Takes the world, a group that was walked, and the lines of rentals; gives its atlas. */
export function atlasOf(world: World, { blocks, contexts }: Group, ofRentals: ReadonlySet<ItemId>): Atlas {
  const { carriers } = world;
  const byCore = new Map<string, Context>(contexts.map((context) => [keyOf(coreIds, context.base.given), context]));
  const elsewhere = new Map<string, Draft>();
  const abroad = (given: Given): Draft => {
    const link = keyOf(questionIds, given);
    const advice = elsewhere.get(link) ?? draftIn(world, given);
    elsewhere.set(link, advice);
    return advice;
  };
  const completed = new Map<string, Given>();
  const complete = (wanted: Given): Given => {
    const link = keyOf(questionIds, wanted);
    const known = completed.get(link) ?? completion(wanted);
    completed.set(link, known);
    return known;
  };
  const first = begin(carriers);
  const take = remembering();
  const completion = (wanted: Given, state = first): Given => {
    const question = questionAt(state);
    const { given } = state.context;
    if (!question) return given;
    const kept = wanted[question] && take(state, fitting(question, wanted[question]));
    return completion(wanted, kept ?? step(state, plainest(choicesFor(question, given, carriers)), take));
  };
  const leaves = new Map<Context, Map<string, Situation>>();
  const inBlock = new Map(questionIds.map((block) => [block, questionIds.filter((id) => blocks.of(id) === block)]));
  const leafKey = (block: QuestionId, given: Given, asked: Given) => {
    let key = '';
    for (const id of inBlock.get(block) ?? []) if (asked[id]) key += `${key && ';'}${given[id] ?? asked[id]}`;
    return key;
  };
  const leafIn = (context: Context, block: QuestionId, given: Given) => {
    const found = leaves.get(context) ?? new Map<string, Situation>();
    if (!leaves.has(context)) {
      leaves.set(context, found);
      for (const [name, situations] of context.byBlock)
        for (const situation of situations)
          found.set(`${name} ${leafKey(name, situation.given, situation.given)}`, situation);
    }
    // What is no longer asked comes last in its block, and falls away.
    let key = leafKey(block, given, context.base.given);
    while (!found.has(`${block} ${key}`) && key.includes(';')) key = key.slice(0, key.lastIndexOf(';'));
    return found.get(`${block} ${key}`);
  };
  // One journey is looked at after another: what is known of its neighbours is kept until the next one.
  let looked: Given = {};
  let flipped = new Map<AnswerId, readonly Given[]>();
  let contextsKnown = new Map<Given, Context | undefined>();
  const contextFor = (given: Given) => {
    if (!contextsKnown.has(given)) contextsKnown.set(given, byCore.get(keyOf(coreIds, given)));
    return contextsKnown.get(given);
  };
  function line(given: Given, id: ItemId): Line | undefined {
    if (given.card?.[0] === 'pocketWifi' && !ofRentals.has(id)) return undefined;
    const context = contextFor(given);
    if (!context) return lineIn(abroad(complete(given)), id);
    const block = blocks.ofItem(id);
    const situation = block ? leafIn(context, block, given) : context.base;
    // An answer that is no longer asked for is not found here: replayed, it falls away.
    return lineIn(situation ? situation.advice : abroad(complete(given)), id);
  }
  function flips(given: Given, reason: AnswerId): readonly Given[] {
    if (given !== looked) [looked, flipped, contextsKnown] = [given, new Map(), new Map()];
    const found = flipped.get(reason) ?? [...flipsOf(given, reason)];
    flipped.set(reason, found);
    return found;
  }
  function* flipsOf(given: Given, reason: AnswerId): Iterable<Given> {
    const [question = '', answer = ''] = reason.split('.');
    if (!isQuestion(question)) return;
    const before = Object.fromEntries(Object.entries(given).slice(0, Object.keys(given).indexOf(question)));
    const choices = choicesFor(question, before, carriers).map(({ answers }) => answers);
    // The last first, as it tends to differ most: a rented device, no clue, another company, not sure.
    const ordered = [...choices]
      .reverse()
      .sort((a, b) => Number(b[0] === 'pocketWifi') - Number(a[0] === 'pocketWifi'));
    for (const answers of ordered) {
      if (answers.includes(answer)) continue;
      // What a carrier or a short stay settled may now be asked.
      if (!given.tariff && !isSide(question) && answers[0] !== 'pocketWifi')
        for (const tariff of offered('tariff')) yield { ...given, [question]: answers, tariff: [tariff] };
      yield { ...given, [question]: answers };
    }
    const kept = (given[question] ?? []).filter((one) => one !== answer);
    if (kept.length > 0) yield { ...given, [question]: kept };
  }
  return { ids, line, flips };
}
