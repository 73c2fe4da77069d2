import type { When } from '#data/schema.ts';
import type { FactKind } from '#data/vocabulary.ts';
import { takesAny } from '#src/advice/match.ts';
import type { Branch, Likelihood } from '#src/advice/outlook.ts';
import type { Headline } from '#src/advice/routes.ts';

/** One thing that must be so: an answer, a way out, that something is stated of the company, or that something is left to ask. */
export type Part =
  | { readonly question: string; readonly answers: readonly string[] }
  | { readonly ways: readonly Headline[] }
  | { readonly stated: FactKind }
  | { readonly isOpen: true };
/** All of it must be so. Empty: always. */
export type Case = readonly Part[];

/** One way of answering all that decides the way out, for one company, and what is known there. */
export interface Point extends Pick<Branch, 'situation' | 'open'> {
  readonly way: Headline;
  readonly stated: ReadonlySet<FactKind>;
  /** Whether something is left to ask. */
  readonly asks: Likelihood;
}

/** Whether a part holds at a point, for certain, if a question that is open there is answered so, or not at all. */
function likelihoodOf(part: Part, { situation, open, way, stated, asks }: Point): Likelihood {
  const sure = (holds: boolean) => (holds ? 'always' : 'never');
  if ('ways' in part) return sure(part.ways.includes(way));
  if ('stated' in part) return sure(stated.has(part.stated));
  if ('isOpen' in part) return asks;
  const { question, answers } = part;
  // Whoever is asked gives some answer.
  if (open.has(question)) return takesAny(question, answers) ? 'always' : 'sometimes';
  return sure(answers.some((answer) => situation[question]?.[answer] !== undefined));
}

const isPossible = (one: Case, point: Point) => one.every((part) => likelihoodOf(part, point) !== 'never');

/** Whether a part is so wherever these are, at a point where it is not certain by itself. */
const follows = (part: Part, from: Case) =>
  from.some((other) => {
    if ('isOpen' in part) return 'isOpen' in other;
    if (!('question' in part) || !('question' in other) || part.question !== other.question) return false;
    return other.answers.every((answer) => part.answers.includes(answer));
  });

/** Whether one of the cases is met at every point where `one` can be. */
const isCovered = (one: Case, by: readonly Case[], points: readonly Point[]) =>
  points.every(
    (point) =>
      !isPossible(one, point) ||
      by.some((other) => other.every((part) => likelihoodOf(part, point) === 'always' || follows(part, one))),
  );

const without = <T>(all: readonly T[], one: T) => all.filter((other) => other !== one);

/** What does not help to tell one point from another goes first: it reads worst. */
const weight = (part: Part) =>
  'ways' in part ? 1 : 'question' in part ? (takesAny(part.question, part.answers) ? 0 : 3) : 2;

/** A case with every part left out that does not matter. */
function shortened(one: Case, all: readonly Case[], points: readonly Point[]): Case {
  let short = one;
  for (const part of [...one].sort((a, b) => weight(a) - weight(b))) {
    const rest = without(short, part);
    if (isCovered(rest, all, points)) short = rest;
  }
  return short;
}

/** A case without the answers and ways out that never come up there. */
function trimmed(one: Case, points: readonly Point[]): Case {
  return one.map((part): Part => {
    const there = points.filter((point) => isPossible(one, point));
    if ('ways' in part) return { ways: part.ways.filter((way) => there.some((point) => point.way === way)) };
    if (!('question' in part)) return part;
    const { question, answers } = part;
    const comesUp = (answer: string) =>
      there.some(({ open, situation }) => open.has(question) || situation[question]?.[answer] !== undefined);
    return { question, answers: answers.filter(comesUp) };
  });
}

const same = (one: Part | undefined, other: Part | undefined) => JSON.stringify(one) === JSON.stringify(other);
const union = <T>(one: readonly T[], other: readonly T[]) => [...new Set([...one, ...other])];

/** Both parts as one, where they are answers to the same question, or ways out. */
function either(one: Part, other: Part): Part | undefined {
  if ('ways' in one && 'ways' in other) return { ways: union(one.ways, other.ways) };
  if (!('question' in one && 'question' in other) || one.question !== other.question) return undefined;
  return { question: one.question, answers: union(one.answers, other.answers) };
}

/** Two cases as one, where they differ in one part only. */
function asOne(one: Case, other: Case): Case | undefined {
  const [part, ...parts] = one.filter((a) => !other.some((b) => same(a, b)));
  const [old, ...others] = other.filter((b) => !one.some((a) => same(a, b)));
  const both = part && old && parts.length === 0 && others.length === 0 ? either(old, part) : undefined;
  return both && other.map((each) => (same(each, old) ? both : each));
}

/** Cases that differ in the answers to one question, or in the way out, become one. */
function joined(all: readonly Case[]): readonly Case[] {
  const found: Case[] = [];
  for (const one of all) {
    const at = found.findIndex((other) => asOne(one, other));
    if (at === -1) found.push(one);
    else found[at] = asOne(one, found[at] ?? []) ?? one;
  }
  return found;
}

/**
 * Takes cases and all points they may be met at, gives the same cases in as few words as that allows: none that cannot be,
 * none that another one covers, no part that does not matter. One empty case: always. None: never.
 */
export function inShort(cases: readonly Case[], points: readonly Point[]): readonly Case[] {
  const possible = cases.filter((one) => points.some((point) => isPossible(one, point)));
  const short = possible.map((one) => trimmed(shortened(one, possible, points), points));
  return joined(
    short.reduceRight<readonly Case[]>(
      (kept, one) => (isCovered(one, without(kept, one), points) ? without(kept, one) : kept),
      short,
    ),
  );
}

/** Takes a case of a rule, gives its parts. */
export const partsOf = (when: When): Case =>
  Object.entries(when).map(([question, answers = []]) => ({ question, answers }));
