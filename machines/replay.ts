import { initialTransition, transition } from 'xstate';
import type { Carriers, Given } from './card.ts';
import { type AnswerId, type InterviewEvent, interview, type QuestionId } from './interview.ts';
import { isQuestion, questionIds } from './link.ts';
import { questions } from './questions.ts';

/** Where a set of answers leads: the trail walked, and what became of the answers that are not on it. */
export interface Replay {
  /** The first question without an answer, or the end. */
  readonly at: QuestionId | 'advice';
  /** The answers on the way there, in the order asked. */
  readonly trail: Given;
  /** Answers to questions that may still come. */
  readonly pending: Given;
  /** Answers (`question.answer`) that do not fit, or to questions that no longer apply. */
  readonly dropped: readonly string[];
}

const exclusive = ['none', 'unsure'];
/** Whether a question takes several answers together. */
export const isMany = (question: QuestionId): boolean => 'meta' in questions[question];
const answersOf = (question: QuestionId) =>
  question === 'carrier' ? [] : Object.keys(questions[question].on).map((id) => id.slice(question.length + 1));
const allOffered = new Map(questionIds.map((question) => [question, answersOf(question)]));
/** The answers a question offers, in order; none for `carrier`, whose answers are the carriers. */
export const offered = (question: QuestionId): readonly string[] => allOffered.get(question) ?? [];

/** Of the answers wanted, those the question takes together: in its order, and none of the exclusive ones beside others. */
export function fitting(question: QuestionId, wanted: readonly string[]): readonly string[] {
  if (question === 'carrier') return wanted.slice(0, 1);
  const known = offered(question).filter((answer) => wanted.includes(answer));
  if (!isMany(question)) return known.filter((answer) => answer === wanted.find((one) => known.includes(one)));
  const plain = known.filter((answer) => !exclusive.includes(answer));
  return plain.length > 0 ? plain : known.slice(0, 1);
}

const ids = (question: string, answers: readonly string[] = []) => answers.map((answer) => `${question}.${answer}`);

type State = ReturnType<typeof transition<typeof interview>>[0];
const firstStates = new WeakMap<Carriers, State>();
const followers = new WeakMap<State, { readonly answers: string; readonly next: State }>();

/** The interview over an index of carriers before any answer. */
function firstState(carriers: Carriers): State {
  const known = firstStates.get(carriers) ?? initialTransition(interview, carriers)[0];
  firstStates.set(carriers, known);
  return known;
}

/** The state after an answer. Each keeps the one it last led to: whoever answers one question more has walked all before it already. */
function follow(state: State, question: QuestionId, [first, ...also]: readonly string[]): State {
  const answers = String([first, ...also]);
  const known = followers.get(state);
  if (known?.answers === answers) return known.next;
  const event: InterviewEvent = { type: `${question}.${first}` as AnswerId, also };
  const [next] = transition(interview, state, event);
  followers.set(state, { answers, next });
  return next;
}

/**
 * Takes answers by question, in any order and of any age, and the index of carriers; walks the interview with
 * them as far as they lead. Never throws.
 */
export function replay(given: Given, carriers: Carriers): Replay {
  let state = firstState(carriers);
  const trail: Record<string, readonly string[]> = {};
  const dropped: string[] = Object.keys(given)
    .filter((name) => !isQuestion(name))
    .flatMap((name) => ids(name, given[name]));
  while (state.status === 'active') {
    const question = state.value as QuestionId;
    const wanted = given[question] ?? [];
    const answers = fitting(question, wanted);
    const next = answers.length === 0 ? state : follow(state, question, answers);
    // An answer that is not taken leaves the question open.
    const fits = next.value !== state.value;
    dropped.push(...ids(question, fits ? wanted.filter((answer) => !answers.includes(answer)) : wanted));
    if (!fits) break;
    trail[question] = answers;
    state = next;
  }
  const at = state.status === 'active' ? (state.value as QuestionId) : 'advice';
  const reached = at === 'advice' ? questionIds.length : questionIds.indexOf(at);
  const rest = questionIds.filter((question) => given[question] && !trail[question] && question !== at);
  const isToCome = (question: QuestionId) => questionIds.indexOf(question) > reached;
  return {
    at,
    trail,
    pending: Object.fromEntries(rest.filter(isToCome).map((question) => [question, given[question]])),
    dropped: [
      ...dropped,
      ...rest.filter((question) => !isToCome(question)).flatMap((question) => ids(question, given[question])),
    ],
  };
}
