import type { Carriers, Given } from '#machines/card.ts';
import type { AnswerTo, QuestionId } from '#machines/interview.ts';
import { questionIds } from '#machines/link.ts';
import { offered } from '#machines/replay.ts';
import { type Fork, journeyGraph } from './journeyGraph.ts';

/** Answers to one earlier question after which a question is not asked; or, if `isOnly`, after which alone it is. */
export interface Condition {
  readonly question: QuestionId;
  readonly answers: readonly string[];
  readonly isOnly: boolean;
}

/** A question on a line. */
export interface Stop {
  readonly question: QuestionId;
  readonly asked: 'all' | 'some' | 'none';
  /** What anybody on the line can answer, in order. */
  readonly answers: readonly string[];
  /** Single answers that decide against it, whatever else is answered. */
  readonly conditions: readonly Condition[];
  /** Whether, the conditions met, it depends on several answers together. */
  readonly dependsOnMore: boolean;
  /** The fewest answers that lead to it, naming no company if it can be helped. `replay` with them stops there. */
  readonly way: Given;
}

/** What lies before everybody who gives one answer to the first question; a stop for every question, in order. */
export interface Line {
  readonly card: AnswerTo<'card'>;
  readonly stops: readonly Stop[];
}

/** Which answers a walk may give. */
type Allows = (question: QuestionId, answer: string) => boolean;
const everything: Allows = () => true;
type Walk = readonly (readonly [QuestionId, string])[];

/** Every fork that can be reached, and undefined if the advice can, each with the fewest answers on the way. */
function reach(start: Fork, allows: Allows): Map<Fork | undefined, Walk> {
  const ways = new Map<Fork | undefined, Walk>([[start, []]]);
  for (const [fork, way] of ways)
    for (const [answer, next] of fork?.exits ?? [])
      if (fork && !ways.has(next) && allows(fork.question, answer)) ways.set(next, [...way, [fork.question, answer]]);
  return ways;
}

const isAt = (question: QuestionId) => (fork: Fork | undefined) => fork?.question === question;

/** The answers, by the question they answer, after each of which `question` cannot come any more. */
function deciding(question: QuestionId, forks: readonly Fork[]): Map<QuestionId, readonly string[]> {
  const canCome = new Map<Fork | undefined, boolean>();
  const comes = (fork: Fork | undefined): boolean => {
    const known = canCome.get(fork);
    if (known !== undefined) return known;
    const answer = fork?.question === question || [...(fork?.exits.values() ?? [])].some(comes);
    canCome.set(fork, answer);
    return answer;
  };
  const earlier = questionIds.slice(0, questionIds.indexOf(question));
  return new Map(
    earlier.map((id) => {
      const there = forks.filter(isAt(id));
      const against = answersAt(there).filter(
        (answer) => !there.some((fork) => fork.exits.has(answer) && comes(fork.exits.get(answer))),
      );
      return [id, against];
    }),
  );
}

const answersAt = (forks: readonly Fork[]): string[] => [...new Set(forks.flatMap(({ exits }) => [...exits.keys()]))];

/** Leaves out answers that are never given but after one that has decided already, and says the rest the shorter way. */
function conditionsOf(start: Fork, question: QuestionId, forks: readonly Fork[]) {
  const closed = new Map<QuestionId, readonly string[]>();
  const allows: Allows = (id, answer) => !closed.get(id)?.includes(answer);
  const conditions: Condition[] = [];
  for (const [id, against] of deciding(question, forks)) {
    const open = [...reach(start, allows).keys()].filter((fork) => fork !== undefined).filter(isAt(id));
    const answers = against.filter((answer) => open.some(({ exits }) => exits.has(answer)));
    if (answers.length === 0) continue;
    closed.set(id, answers);
    const others = answersAt(open).filter((answer) => !answers.includes(answer));
    // “Only after” is true only where nobody comes to the question without having been asked the other one.
    const isSure = ![...reach(start, (at) => at !== id).keys()].some(isAt(question));
    const isOnly = isSure && others.length > 0 && others.length < answers.length;
    conditions.push({ question: id, answers: isOnly ? others : answers, isOnly });
  }
  const isMissed = reach(start, (id, answer) => id !== question && allows(id, answer)).has(undefined);
  return { conditions, dependsOnMore: isMissed };
}

function stopOf(root: Walk, start: Fork, question: QuestionId): Stop {
  const forks = [...reach(start, everything).keys()].filter((fork) => fork !== undefined);
  const there = forks.filter(isAt(question));
  if (there.length === 0)
    return { question, asked: 'none', answers: [], conditions: [], dependsOnMore: false, way: {} };
  const isAll = !reach(start, (id) => id !== question).has(undefined);
  const walkTo = (allows: Allows) => [...reach(start, allows)].find(([fork]) => isAt(question)(fork))?.[1];
  const way = walkTo((id, answer) => id !== 'carrier' || answer === 'other') ?? walkTo(everything) ?? [];
  return {
    question,
    asked: isAll ? 'all' : 'some',
    answers: answersAt(there),
    ...(isAll ? { conditions: [], dependsOnMore: false } : conditionsOf(start, question, forks)),
    way: Object.fromEntries([...root, ...way].map(([id, answer]) => [id, [answer]])),
  };
}

/**
 * Takes the index of carriers, gives a line for each answer to the first question, computed from the live interview:
 * who is asked what, after which answers not, and how to get there. Takes about a second.
 */
export function journeyMap(carriers: Carriers): Line[] {
  const first = journeyGraph(carriers);
  return offered(first.question).flatMap((card) => {
    const start = first.exits.get(card);
    const later = questionIds.filter((question) => question !== first.question);
    const root: Walk = [['card', card]];
    return start ? [{ card: card as Line['card'], stops: later.map((question) => stopOf(root, start, question)) }] : [];
  });
}

/** Takes the index of carriers and single answers to the first questions, in order, gives the stops after them. Throws if they lead nowhere. */
export function stopsAfter(carriers: Carriers, root: Walk): readonly Stop[] {
  const start = root.reduce<Fork | undefined>((fork, [, answer]) => fork?.exits.get(answer), journeyGraph(carriers));
  if (!start) throw new Error(`${root} leads to no question.`);
  return questionIds.slice(root.length).map((question) => stopOf(root, start, question));
}
