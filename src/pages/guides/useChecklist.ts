import type { AnswerTo } from '#machines/interview.ts';
import { offered } from '#machines/replay.ts';
import { takesAny } from '#src/advice/match.ts';
import type { Headline } from '#src/advice/routes.ts';
import type { Say } from '#src/i18n/i18n.ts';
import { phrases } from '#src/i18n/phrases.ts';
import type { Case } from './cases.ts';
import { type Checklist, checklistOf } from './checklistOf.ts';
import { letterOf, useMap } from './mapContext.ts';

/** Every answer to the first question: a page for each. */
export const cardAnswers = offered('card') as readonly AnswerTo<'card'>[];

/** Takes an answer to the first question, gives the path of its page below the locale. */
export const pathOf = (card: AnswerTo<'card'>): string =>
  `checklists/${card.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}/`;

const asks = (cases: readonly Case[], question: string, isWanted: (answers: readonly string[]) => boolean) =>
  cases.some((one) => one.some((part) => 'question' in part && part.question === question && isWanted(part.answers)));

/** What an answer leads to: ways out and lines that name it, each by its place on the page. */
export interface Effects {
  readonly ways: readonly number[];
  readonly lines: readonly number[];
}

/** Takes a checklist and an answer, gives what it leads to; without an answer, what comes with being asked at all. */
export function effectsOf({ ways, lines }: Checklist, question: string, answer?: string): Effects {
  const isWanted = (answers: readonly string[]) =>
    takesAny(question, answers) ? answer === undefined : answer !== undefined && answers.includes(answer);
  const named = (all: readonly { readonly cases: readonly Case[] }[]) =>
    all.flatMap(({ cases }, at) => (asks(cases, question, isWanted) ? [at] : []));
  return { ways: named(ways), lines: named(lines) };
}

/** What the page of one kind of card needs beside a guide’s words. */
export function useChecklist(card: AnswerTo<'card'>) {
  const map = useMap();
  const { t, knowledge, locale } = map;
  const list = checklistOf(card, knowledge);
  const { itemWords } = phrases(t as unknown as Say, {}, locale);
  const letterFor = (headline: Headline) => letterOf(list.ways.findIndex((way) => way.headline === headline));
  return { ...map, list, letterFor, wordsOf: (id: Parameters<typeof itemWords>[0]) => itemWords(id, list.kind) };
}
