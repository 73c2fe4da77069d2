import { initialTransition, transition } from 'xstate';
import { type Carriers, entryOf, type Given } from './card.ts';
import { type AnswerId, type InterviewEvent, interview, type QuestionId } from './interview.ts';
import { questionIds } from './link.ts';
import { isMany, offered } from './replay.ts';

export type State = ReturnType<typeof initialTransition<typeof interview>>[0];

/** The interview before its first question. */
export const begin = (carriers: Carriers): State => initialTransition(interview, carriers)[0];

/** Takes a state, gives the question it asks, or undefined at the end. */
export const questionAt = (state: State): QuestionId | undefined =>
  state.status === 'done' ? undefined : (state.value as QuestionId);

/** Answers to one question taken together, and how many sets of answers they stand for. */
export interface Choice {
  readonly answers: readonly string[];
  readonly standsFor: number;
}

const one = (answer: string): Choice => ({ answers: [answer], standsFor: 1 });

const plainAnswers = (question: QuestionId) =>
  offered(question).filter((answer) => answer !== 'none' && answer !== 'unsure');

/**
 * Takes a question and the answers before it, gives the answers a walk must try. A rule asks of a many-answer only whether any
 * of some answers is in it, so each answer alone and all of them together bring out whatever any set can.
 */
export function choicesFor(question: QuestionId, given: Given, carriers: Carriers): readonly Choice[] {
  if (question === 'carrier') {
    const fitting = Object.keys(carriers).filter((id) => id !== 'other' && entryOf(id, given, carriers));
    return [...fitting, 'other'].map(one);
  }
  const single = offered(question).map(one);
  const plain = plainAnswers(question);
  return isMany(question) ? [...single, { answers: plain, standsFor: 2 ** plain.length - 1 - plain.length }] : single;
}

/** Takes a question, gives every set of answers it accepts: the whole space, for checking what the reduced one says of it. */
export function allChoicesFor(question: QuestionId, given: Given, carriers: Carriers): readonly (readonly string[])[] {
  if (!isMany(question)) return choicesFor(question, given, carriers).map(({ answers }) => answers);
  const plain = plainAnswers(question);
  const subsets = Array.from({ length: 2 ** plain.length - 1 }, (_, bits) =>
    plain.filter((_answer, at) => ((bits + 1) >> at) & 1),
  );
  return [...subsets, ['none'], ['unsure']];
}

/** Takes the choices of a question, gives the one it keeps while other questions are looked at: nothing, or the first. */
export function plainest(choices: readonly Choice[]): readonly string[] {
  return (choices.find(({ answers }) => answers[0] === 'none') ?? choices[0])?.answers ?? [];
}

/** Takes a state and answers to its question, gives the next state, or undefined if the interview does not take them. */
export function next(state: State, [first = '', ...also]: readonly string[]): State | undefined {
  const event: InterviewEvent = { type: `${state.value}.${first}` as AnswerId, also };
  const after = transition(interview, state, event)[0];
  return after.status === 'active' && after.value === state.value ? undefined : after;
}

/** The same where the answers must be taken. Throws if they are not. */
export function step(state: State, answers: readonly string[], take: typeof next = next): State {
  const after = take(state, answers);
  if (!after) throw new Error(`${state.value}.${answers[0]} is offered and leads nowhere`);
  return after;
}

/** Gives a `next` that takes each step once, for many ways that share their beginnings. It holds on to all states it has seen. */
export function remembering(): typeof next {
  const taken = new Map<State, Map<string, State | undefined>>();
  return (state, answers) => {
    const steps = taken.get(state) ?? new Map<string, State | undefined>();
    taken.set(state, steps);
    const key = String(answers);
    if (!steps.has(key)) steps.set(key, next(state, answers));
    return steps.get(key);
  };
}

/**
 * The questions from which on an answer only brings lines or takes them: all before them decide together what the way out is,
 * and of them only the answer to `place` is read by a guard. The proof finds out where that is not so.
 */
export const isSide = (question: QuestionId): boolean =>
  questionIds.indexOf(question) >= questionIds.indexOf('document');

/** Takes given answers, gives those that decide the way out. */
export const coreOf = (given: Given): Given =>
  Object.fromEntries(questionIds.filter((id) => given[id] && !isSide(id)).map((id) => [id, given[id]]));
