import { beforeAll, describe, expect, test } from 'vitest';
import { initialTransition, transition } from 'xstate';
import type { Given } from '#machines/card.ts';
import { type AnswerId, type InterviewEvent, interview, type QuestionId } from '#machines/interview.ts';
import { questionIds } from '#machines/link.ts';
import { isMany, offered, replay } from '#machines/replay.ts';
import { journeyMap, type Line, type Stop } from '#src/pages/guides/journeyMap.ts';
import { carriers, everything, walk } from '../journeys.ts';

let lines: Line[];
beforeAll(() => {
  lines = journeyMap(carriers);
}, 60_000);

const later: QuestionId[] = questionIds.filter((question) => question !== 'card');
/** Whether answers go against a condition of a stop. */
const isDecided = ({ conditions }: Stop, given: Given) =>
  conditions.some(({ question, answers, isOnly }) => {
    const said = given[question]?.some((answer) => answers.includes(answer)) ?? false;
    return isOnly ? !said : said;
  });

/** What the stops of a line say that a complete journey denies. */
const denied = ({ stops }: Line, given: Given) =>
  stops.flatMap((stop) => {
    const isAsked = given[stop.question] !== undefined;
    if (stop.asked !== 'some') return isAsked === (stop.asked === 'all') ? [] : [`${stop.question}: ${stop.asked}`];
    if (isAsked && isDecided(stop, given)) return [`${stop.question}: asked all the same`];
    if (!isAsked && !isDecided(stop, given) && !stop.dependsOnMore) return [`${stop.question}: not asked`];
    return [];
  });

/** The same numbers every time. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** A complete journey of answers taken by chance, sets of them too, over the machine itself. */
function strolled(card: string, roll: (sides: number) => number): Given {
  let [state] = initialTransition(interview, carriers);
  let sets: readonly (readonly string[])[] = [[card]];
  while (state.status === 'active') {
    const question = state.value as QuestionId;
    if (question !== 'card') sets = everything(question, state.context.given);
    const plain = offered(question).filter((answer) => answer !== 'none' && answer !== 'unsure' && roll(2) === 0);
    const [first, ...also] = (isMany(question) && plain.length > 0 && plain) || sets[roll(sets.length)] || [];
    [state] = transition(interview, state, { type: `${question}.${first}` as AnswerId, also } as InterviewEvent);
  }
  return state.context.given;
}

test('there is a line for each answer to the first question, and on it a stop for every other question', () => {
  expect(lines.map(({ card }) => card)).toEqual(offered('card'));
  for (const { stops } of lines) expect(stops.map(({ question }) => question)).toEqual(later);
});

test('no journey taken by chance, with any real carrier, denies what a line says', () => {
  const roll = dice(7);
  const wrong = new Set<string>();
  const missed = new Set<string>();
  for (const line of lines)
    for (let times = 0; times < 300; times++) {
      const given = strolled(line.card, roll);
      for (const stop of line.stops) if (!given[stop.question]) missed.add(`${line.card} ${stop.question}`);
      for (const claim of denied(line, given)) wrong.add(`${line.card} ${claim}`);
    }
  expect([...wrong]).toEqual([]);
  const some = lines.flatMap(({ card, stops }) =>
    stops.filter(({ asked }) => asked === 'some').map(({ question }) => `${card} ${question}`),
  );
  expect(some.filter((stop) => !missed.has(stop))).toEqual([]);
}, 60_000);

describe('the answers that lead to a question', () => {
  test('stop there, fit entirely, and none of them can be left out', () => {
    for (const { card, stops } of lines)
      for (const { question, asked, way } of stops) {
        if (asked === 'none') continue;
        expect.soft(replay(way, carriers), `${card} ${question}`).toMatchObject({ at: question, dropped: [] });
        expect.soft(way.card).toEqual([card]);
        expect.soft(way.carrier?.[0] ?? 'other', `${card} ${question} names no company`).toBe('other');
      }
  });
  test('are as few as any journey needs', () => {
    const roll = dice(11);
    for (const { card, stops } of lines)
      for (let times = 0; times < 60; times++) {
        const given = strolled(card, roll);
        const trail = questionIds.filter((question) => given[question]);
        if (given.carrier && given.carrier[0] !== 'other') continue;
        for (const { question, way } of stops)
          if (given[question]) expect(Object.keys(way).length).toBeLessThanOrEqual(trail.indexOf(question));
      }
  }, 60_000);
});

/** Linked accounts decide about nothing ahead; one answer stands for all, so that every journey can be walked. */
describe.each(['usVirtual', 'pocketWifi'] as const)('against every journey of %s', (card) => {
  const journeys: Given[] = [];
  const lineOf = () => lines.find((one) => one.card === card) ?? lines[0];
  beforeAll(() => {
    const [first] = initialTransition(interview, carriers);
    const [start] = transition(interview, first, { type: `card.${card}` });
    walk<number>(
      (question, given) => (question === 'bindings' ? [['bank']] : everything(question, given)),
      { journey: (given) => journeys.push(given), merge: () => [] },
      start,
    );
  }, 60_000);

  test('who is asked is said exactly', () => {
    expect(journeys.length).toBeGreaterThan(100);
    for (const stop of lineOf()?.stops ?? []) {
      const count = journeys.filter((given) => given[stop.question]).length;
      expect.soft(stop.asked, stop.question).toBe(count === 0 ? 'none' : count === journeys.length ? 'all' : 'some');
      const isMissed = journeys.some((given) => !given[stop.question] && !isDecided(stop, given));
      if (stop.asked === 'some') expect.soft(stop.dependsOnMore, stop.question).toBe(isMissed);
    }
  });
  test('every answer that decides is named, and none that another one decided before', () => {
    for (const stop of lineOf()?.stops ?? []) {
      if (stop.asked !== 'some') continue;
      const earlier = later.slice(0, later.indexOf(stop.question));
      const given = earlier.flatMap((question) =>
        [...new Set(journeys.flatMap((journey) => journey[question] ?? []))].map((answer) => ({ question, answer })),
      );
      for (const { question, answer } of given) {
        const after = journeys.filter((journey) => journey[question]?.includes(answer));
        const isDeciding = after.every((journey) => !journey[stop.question]);
        const others = { ...stop, conditions: stop.conditions.filter((one) => one.question !== question) };
        const named = isDecided(
          { ...stop, conditions: stop.conditions.filter((one) => one.question === question) },
          {
            [question]: [answer],
          },
        );
        const isDecidedBefore = after.every((journey) => isDecided(others, journey));
        expect.soft(named, `${stop.question} after ${question}.${answer}`).toBe(isDeciding && !isDecidedBefore);
      }
    }
  });
});
