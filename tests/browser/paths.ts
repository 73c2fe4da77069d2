import { initialTransition, transition } from 'xstate';
import type { Given } from '#machines/card.ts';
import { type AnswerId, type InterviewEvent, interview, type QuestionId } from '#machines/interview.ts';
import { questionIds } from '#machines/link.ts';
import { offered } from '#machines/replay.ts';
import { carriers, everything } from '../journeys.ts';
import { type Chance, chanceOf } from './seeded.ts';

// xstate/graph does not scale here: a state of the interview holds its answers, so its graph is the tree of all
// journeys, which the carriers and the many-answers make millions of.

/** Every `question.answer` there is: those the machine lists, and every carrier that some card may be from. */
export const pairs: readonly string[] = [
  ...questionIds.flatMap((question) => offered(question).map((answer) => `${question}.${answer}`)),
  ...Object.keys(carriers)
    .filter((id) => !carriers[id]?.generic && (carriers[id]?.cards.length ?? 0) > 0)
    .map((id) => `carrier.${id}`),
  'carrier.other',
];

export const pairsOf = (given: Given): string[] =>
  Object.entries(given).flatMap(([question, answers = []]) => answers.map((answer) => `${question}.${answer}`));

/** One complete journey by chance, which mostly takes an answer still missing wherever a question has one. */
export function journeyBy({ below, pick }: Chance, missing: ReadonlySet<string> = new Set()): Given {
  let [state] = initialTransition(interview, carriers);
  while (state.status === 'active') {
    const question = state.value as QuestionId;
    const choices = everything(question, state.context.given);
    const gain = (answers: readonly string[]) =>
      answers.filter((answer) => missing.has(`${question}.${answer}`)).length;
    const most = Math.max(...choices.map(gain));
    // Not always the most, or a question that hides behind another answer would never be reached.
    const [first = '', ...also] = pick(below(5) > 0 ? choices.filter((answers) => gain(answers) === most) : choices);
    const event: InterviewEvent = { type: `${question}.${first}` as AnswerId, also };
    if (!state.can(event)) throw new Error(`${event.type} is offered but not taken`);
    [state] = transition(interview, state, event);
  }
  return state.context.given;
}

/**
 * Gives complete journeys of the live machine that together hold every pair: each time, of many journeys by chance, the one with the
 * most pairs still missing, and of those the shortest. Gives up where a pair cannot be found; the test says which.
 */
export function cover(): Given[] {
  const chance = chanceOf(1);
  const missing = new Set(pairs);
  const paths: Given[] = [];
  for (let idle = 0; missing.size > 0 && idle < 20; ) {
    const worth = (given: Given) =>
      pairsOf(given).filter((pair) => missing.has(pair)).length - Object.keys(given).length / 100;
    const tried = Array.from({ length: 60 }, () => journeyBy(chance, missing));
    const best = tried.reduce((one, other) => (worth(other) > worth(one) ? other : one));
    idle = worth(best) > 0 ? 0 : idle + 1;
    if (idle > 0) continue;
    paths.push(best);
    for (const pair of pairsOf(best)) missing.delete(pair);
  }
  return paths;
}
