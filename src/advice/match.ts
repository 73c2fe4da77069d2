import type { When } from '#data/schema.ts';
import type { CardKind } from '#machines/card.ts';
import type { AnswerId } from '#machines/interview.ts';
import { questionIds } from '#machines/link.ts';
import { offered } from '#machines/replay.ts';
import type { Situation } from './situation.ts';

export type Whens = When | readonly When[] | undefined;

export const casesOf = (whens: Whens): readonly When[] =>
  whens === undefined ? [{}] : Array.isArray(whens) ? whens : [whens as When];
const unique = (ids: readonly AnswerId[]) => [...new Set(ids)];

/** The answers that meet one question of a rule. */
function met(question: string, wanted: readonly string[], situation: Situation): AnswerId[] {
  return wanted.flatMap((answer) => situation[question]?.[answer] ?? []);
}

/** One answer to a question in place of those a situation has. */
export interface Instead {
  readonly question: string;
  readonly said: Situation[string];
}

function isMet(question: string, wanted: readonly string[], situation: Situation, instead?: Instead): boolean {
  const said = instead?.question === question ? instead.said : situation[question];
  return said !== undefined && wanted.some((answer) => said[answer] !== undefined);
}

/**
 * Takes a rule and a situation, gives the answers that make it hold (empty for a rule without conditions), or
 * undefined if it does not hold. Of several cases the first that holds speaks.
 */
export function matches(whens: Whens, situation: Situation): AnswerId[] | undefined {
  for (const when of casesOf(whens)) {
    const reasons = reasonsFor(when, situation);
    if (reasons) return reasons;
  }
  return undefined;
}

/** Takes a rule and a situation, or one with another answer, tells whether it holds. */
export const holds = (whens: Whens, situation: Situation, instead?: Instead): boolean =>
  casesOf(whens).some((when) => isCase(when, situation, instead));

function isCase(when: When, situation: Situation, instead?: Instead): boolean {
  // No list of entries is made: this is asked millions of times by the proof.
  for (const question in when)
    if (!isMet(question, when[question as keyof When] ?? [], situation, instead)) return false;
  return true;
}

const answerCount = new Map<string, number>(questionIds.map((question) => [question, offered(question).length]));

/** A rule that takes any answer to a question asks only that it was asked: no answer to it is a reason. */
export const takesAny = (question: string, wanted: readonly string[]) => wanted.length === answerCount.get(question);

function reasonsFor(when: When, situation: Situation): AnswerId[] | undefined {
  // Most rules do not hold: that is found out first, and without making anything.
  if (!isCase(when, situation)) return undefined;
  const reasons = Object.entries(when).flatMap(([question, wanted]) =>
    takesAny(question, wanted) ? [] : met(question, wanted, situation),
  );
  return unique(reasons);
}

/** Questions that only holders of one kind of card are asked. */
const askedOf: { readonly [question: string]: CardKind } = { drop: 'dual', dataTerm: 'hkData', document: 'mainland' };

/** Takes a rule and a kind of card, tells whether some holder of such a card can meet it. */
export function isPossible(whens: Whens, kind: CardKind): boolean {
  const allows = ({ card, clue, ...rest }: When) =>
    clue === undefined &&
    (card === undefined || card.includes(kind)) &&
    Object.keys(rest).every((question) => (askedOf[question] ?? kind) === kind);
  return casesOf(whens).some(allows);
}

/**
 * Takes a rule that does not hold, gives the answers that stand in its way: those of the case that fails on the
 * fewest questions. Empty where the question was not asked.
 */
export function standInTheWay(whens: Whens, situation: Situation): AnswerId[] {
  const obstacles = casesOf(whens).map((when) =>
    Object.entries(when)
      .filter(([question, wanted]) => met(question, wanted, situation).length === 0)
      .map(([question]) => Object.values(situation[question] ?? {})),
  );
  const nearest = obstacles.sort((a, b) => a.length - b.length)[0] ?? [];
  return unique(nearest.flat());
}
