import { initialTransition, transition } from 'xstate';
import { indexOf, readRecords } from '#data/read.ts';
import { entryOf, type Given } from '#machines/card.ts';
import { type AnswerId, type InterviewEvent, interview, type QuestionId } from '#machines/interview.ts';
import { isMany, offered } from '#machines/replay.ts';
import { type Advice, advise } from '#src/advice/advise.ts';
import { type Supplier, supplierIds } from '#src/advice/facts.ts';

export const records = readRecords('carriers');
export const bindings = Object.values(readRecords('bindings'));
export const carriers = indexOf(records);

/** Takes complete answers, gives the records the advice rests on, as page and command line do. */
export function supplierOf(given: Given): Supplier {
  const ids = supplierIds(given, carriers);
  const [own, rules] = [records[ids.own], records[ids.rules]];
  if (!own || !rules) throw new Error(`no record for ${ids.own}`);
  return { id: ids.own, own, rules };
}

export const adviseOn = (given: Given): Advice =>
  advise({ given, carriers }, supplierOf(given), bindings, '2026-11-21');

/** Which answers a walk tries at a question, each a set of answers taken together. */
export type Choices = (question: QuestionId, given: Given) => readonly (readonly string[])[];

/** Every answer; of a many-answer each alone and all together, as rules ask for “any of”. Carriers: the fitting ones. */
export const everything: Choices = (question, given) => {
  if (question === 'carrier') {
    return [...Object.keys(carriers).filter((id) => id !== 'other' && entryOf(id, given, carriers)), 'other'].map(
      (id) => [id],
    );
  }
  const single = offered(question).map((answer) => [answer]);
  return isMany(question)
    ? [...single, offered(question).filter((answer) => answer !== 'none' && answer !== 'unsure')]
    : single;
};

export interface Visit<T> {
  /** Called at the end of every journey. */
  journey: (given: Given) => T;
  /** Called when all answers to a question have been walked, with what each led to. */
  question?: (question: QuestionId, given: Given, results: readonly (readonly T[])[]) => void;
  /** Puts the results of a question's answers together. */
  merge: (results: readonly (readonly T[])[]) => readonly T[];
}

/** Walks every journey that the choices allow, depth first, over pure transitions. */
export function walk<T>(
  choices: Choices,
  visit: Visit<T>,
  state = initialTransition(interview, carriers)[0],
): readonly T[] {
  const { given } = state.context;
  if (state.status === 'done') return [visit.journey(given)];
  const question = state.value as QuestionId;
  const results = choices(question, given).map(([first = '', ...also]) => {
    const event: InterviewEvent = { type: `${question}.${first}` as AnswerId, also };
    if (!state.can(event)) throw new Error(`${event.type} is offered but not taken`);
    return walk(choices, visit, transition(interview, state, event)[0]);
  });
  visit.question?.(question, given, results);
  return visit.merge(results);
}
