import type { Given } from '#machines/card.ts';
import { formatLink, questionIds } from '#machines/link.ts';
import { allChoicesFor, begin, coreOf, isSide, questionAt, type State, step } from '#machines/space.ts';
import type { Atlas } from './atlas.ts';
import type { Ledger } from './ledger.ts';
import { draftIn, type Group, type World } from './walk.ts';

/** So many journeys of a group are tried; a group that has no more is tried whole. */
const triedOfGroup = 40;

/** A sequence of numbers from 0 to 1 that is the same each time (a linear congruential generator). */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Every journey from a state on, with every set of answers that may be given. */
function* everyJourney(state: State, world: World): Iterable<Given> {
  const question = questionAt(state);
  const { given } = state.context;
  if (!question) return yield given;
  for (const answers of allChoicesFor(question, given, world.carriers))
    yield* everyJourney(step(state, answers), world);
}

function anyJourney(state: State, world: World, next: () => number): Given {
  const question = questionAt(state);
  const { given } = state.context;
  if (!question) return given;
  const choices = allChoicesFor(question, given, world.carriers);
  return anyJourney(step(state, choices[Math.floor(next() * choices.length)] ?? []), world, next);
}

const stateAfter = (core: Given, world: World): State =>
  questionIds.reduce((state, question) => {
    const answers = core[question];
    return answers && questionAt(state) === question && !isSide(question) ? step(state, answers) : state;
  }, begin(world.carriers));

/** The same journey with one of several answers taken together. */
const single = (given: Given): Given[] => {
  const many = Object.entries(given).filter(([, answers = []]) => answers.length > 1);
  return many.reduce<Given[]>(
    (all, [question, answers = []]) =>
      all.flatMap((one) => answers.map((answer) => ({ ...one, [question]: [answer] }))),
    [given],
  );
};

/**
 * Takes a group that was walked, gives how many whole journeys were compared. Advises on them without any reduction and writes
 * down where that is not what the situations walked say.
 */
export function compareWithWhole(world: World, group: Group, atlas: Atlas, ledger: Ledger): number {
  const next = numbersFrom(20_261_121);
  const size = group.contexts.reduce((sum, { journeys }) => sum + journeys, 0);
  const cores = group.contexts.map(({ base }) => coreOf(base.given));
  const anyCore = () => stateAfter(cores[Math.floor(next() * cores.length)] ?? {}, world);
  const tried =
    size <= 3 * triedOfGroup
      ? cores.flatMap((core) => [...everyJourney(stateAfter(core, world), world)])
      : Array.from({ length: triedOfGroup }, () => anyJourney(anyCore(), world, next));
  if (size <= 3 * triedOfGroup && tried.length !== size)
    ledger.blame('reduction', `${formatLink(cores[0] ?? {})} is counted as ${size} journeys and has ${tried.length}`);
  for (const given of tried) {
    const { items } = draftIn(world, given);
    const listed = new Map(items.map((item) => [item.id, item]));
    const parts = single(given);
    for (const id of atlas.ids) {
      // This one hangs on what other lines leave to ask.
      if (id === 'askCarrier') continue;
      const told = parts
        .slice(0, group.blocks.ofItem(id) ? undefined : 1)
        .map((part) => atlas.line(part, id))
        .find((line) => line);
      const item = listed.get(id);
      if (!told !== !item) ledger.blame('reduction', `${id} is ${item ? '' : 'not '}on the list`, given);
      else if (told && item && facts(told.item) !== facts(item))
        ledger.blame('reduction', `${id} says other facts`, given);
    }
  }
  return tried.length;
}

const facts = ({ facts: all }: { facts: readonly { text: { en: string } }[] }) =>
  all.map(({ text }) => text.en).join('\n');
