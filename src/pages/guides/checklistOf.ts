import type { CardKind, Given } from '#machines/card.ts';
import type { AnswerTo } from '#machines/interview.ts';
import { offered } from '#machines/replay.ts';
import type { Stage } from '#src/advice/item.ts';
import { type ItemId, itemRules, rulesOf } from '#src/advice/items.ts';
import { casesOf } from '#src/advice/match.ts';
import { type Headline, routeRules } from '#src/advice/routes.ts';
import { unsureOfExtras } from '#src/advice/situation.ts';
import { type Case, inShort, type Part, type Point, partsOf } from './cases.ts';
import { type Stop, stopsAfter } from './journeyMap.ts';
import type { Knowledge } from './knowledge.ts';
import { linesOf } from './mapContext.ts';
import { pointsAfter } from './points.ts';

/** A way out that a kind of card can have: taken if none before it is, and if one of its cases is met. */
export interface ListedWay {
  readonly headline: Headline;
  readonly cases: readonly Case[];
}
/** A line that a kind of card can have, and the cases in which it stands on the list. */
export interface ListedLine {
  readonly id: ItemId;
  readonly stage: Stage;
  readonly cases: readonly Case[];
}
/** All that the interview asks and the advice can say after one answer to the first question. */
export interface Checklist {
  readonly card: AnswerTo<'card'>;
  /** The kind whose words are said, undefined where nobody can tell. */
  readonly kind: CardKind | undefined;
  readonly stops: readonly Stop[];
  readonly ways: readonly ListedWay[];
  readonly lines: readonly ListedLine[];
  /** How many questions are asked, the first included. */
  readonly fewest: number;
  readonly most: number;
}

const rested = ({ rests }: Pick<(typeof itemRules)[number], 'rests'>): Case => (rests ? [{ stated: rests }] : []);

function waysAt(points: readonly Point[]): readonly ListedWay[] {
  const placeOf = (way: Headline) => routeRules.findIndex(({ headline }) => headline === way);
  return routeRules.flatMap((rule, at) => {
    // Whoever has found a way out before does not come here.
    const left = points.filter(({ way }) => placeOf(way) >= at);
    const cases = inShort(
      casesOf(rule.when).map((one) => [...partsOf(one), ...rested(rule)]),
      left,
    );
    return cases.length > 0 ? [{ headline: rule.headline, cases }] : [];
  });
}

/** Parts that name what holders of such a card are never asked, said by what they are asked. Undefined where they cannot be met. */
function asAsked(parts: Case, stops: readonly Stop[]): Case | undefined {
  const part = parts.find((one) => 'question' in one && one.question === 'extras');
  if (!part || !('question' in part) || stops.some(({ question }) => question === 'extras')) return parts;
  if (!part.answers.includes('unsure')) return undefined;
  const asked = unsureOfExtras.map((question) => ({ question, answers: offered(question) }));
  return parts.flatMap((one): Case => (one === part ? asked : [one]));
}

function linesAt(points: readonly Point[], stops: readonly Stop[]): readonly ListedLine[] {
  const wayOn = (routes: readonly string[]): Part => ({
    ways: routeRules.filter(({ route }) => routes.includes(route)).map(({ headline }) => headline),
  });
  // The same line may stand in two stages, for different people.
  const lines = new Map(itemRules.map(({ id, stage }) => [`${stage} ${id}`, { id, stage }]));
  return [...lines.values()].flatMap(({ id, stage }) => {
    const rules = rulesOf(id).filter((rule) => rule.stage === stage);
    const cases = rules.flatMap((rule) =>
      casesOf(rule.when).flatMap((one): readonly Case[] => {
        const parts = asAsked(partsOf(one), stops);
        const open: Case = rule.asks ? [{ isOpen: true }] : [];
        return parts ? [[wayOn(rule.routes), ...parts, ...rested(rule), ...open]] : [];
      }),
    );
    const short = inShort(cases, points);
    return short.length > 0 ? [{ id, stage, cases: short }] : [];
  });
}

function made(card: AnswerTo<'card'>, knowledge: Knowledge): Checklist {
  const first: Given = card === 'unsure' ? { card: [card], clue: ['none'] } : { card: [card] };
  const everyStop =
    card === 'unsure'
      ? stopsAfter(knowledge.index, [
          ['card', card],
          ['clue', 'none'],
        ])
      : (linesOf(knowledge).find((line) => line.card === card)?.stops ?? []);
  const stops = everyStop.filter(({ asked }) => asked !== 'none');
  const { all, fewest, most } = pointsAfter(first, knowledge);
  return {
    card,
    kind: card === 'unsure' ? undefined : card,
    stops,
    ways: waysAt(all),
    lines: linesAt(all, stops),
    fewest,
    most,
  };
}

const known = new WeakMap<Knowledge, Map<string, Checklist>>();

/**
 * Takes an answer to the first question and all records, gives all that can be asked and said after it, computed from the live
 * interview and the rules, once. Of `unsure` it is what those get who can see no number: with a number the kind of card is found.
 */
export function checklistOf(card: AnswerTo<'card'>, knowledge: Knowledge): Checklist {
  const lists = known.get(knowledge) ?? new Map<string, Checklist>();
  known.set(knowledge, lists);
  const list = lists.get(card) ?? made(card, knowledge);
  lists.set(card, list);
  return list;
}
