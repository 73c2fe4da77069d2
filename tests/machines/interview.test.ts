import { expect, test } from 'vitest';
import { getAdjacencyMap } from 'xstate/graph';
import { type InterviewEvent, interview } from '#machines/interview.ts';
import { questionIds } from '#machines/link.ts';
import { questions } from '#machines/questions.ts';
import { isMany, offered } from '#machines/replay.ts';
import { carriers } from '../journeys.ts';

const contract = {
  card: 'hkNumber hkData dual mainland usSim usVirtual pocketWifi unsure',
  clue: 'plus852 plus86 plus1 two none',
  dataTerm: 'shortStay longTerm',
  drop: 'everything mainlandOnly',
  tariff: 'prepaid monthly unsure',
  aim: 'close keepNumber pause unsure',
  signal: 'receives silent expired lost',
  holder: 'self relative company stranger',
  document: 'same renewed none',
  contract: 'running over unsure',
  arrears: 'no yes unsure',
  balance: 'none credit deposit both unsure',
  extras: 'autoTopUp addOns subCards bundle none unsure',
  bindings: 'bank payment messaging signIn government work shopping none unsure',
  place: 'hongKong mainland unitedStates elsewhere',
  proxy: 'yes no',
};

test('the questions and answers are those of the contract', () => {
  const found = Object.fromEntries(
    questionIds.filter((id) => id !== 'carrier').map((id) => [id, offered(id).join(' ')]),
  );
  expect(found).toEqual(contract);
  expect(questionIds.filter(isMany)).toEqual(['extras', 'bindings']);
});

test('every answer leads on to a later question or to the advice, so the interview is acyclic', () => {
  const order = [...questionIds, 'advice'];
  for (const [question, { on, ...rest }] of Object.entries(questions)) {
    const exits = Object.values(on).map((exit: string | { target: string }) =>
      typeof exit === 'string' ? exit : exit.target,
    );
    const skip = 'always' in rest ? [(rest.always as { target: string }).target] : [];
    for (const target of [...exits, ...skip])
      expect(order.indexOf(target), `${question} leads back to ${target}`).toBeGreaterThan(order.indexOf(question));
  }
});

test('the library’s own graph finds the same questions', () => {
  const events = questionIds.flatMap((question) =>
    (question === 'carrier' ? ['cmhk', 'tello', 'skype', 'china-mobile', 'other'] : offered(question).slice(0, 2)).map(
      (answer) => ({ type: `${question}.${answer}` }) as InterviewEvent,
    ),
  );
  // Identity is the question and what it can still tell apart here: enough to visit every state, and finite.
  const map = getAdjacencyMap(interview, {
    input: carriers,
    events,
    serializeState: (state) =>
      JSON.stringify([state.value, state.context.given.card, state.context.given.carrier, state.context.given.tariff]),
    limit: 20_000,
  });
  const found = new Set(Object.values(map).map(({ state }) => String(state.value)));
  for (const question of ['card', 'carrier', 'tariff', 'aim', 'signal', 'holder', 'balance', 'bindings', 'advice'])
    expect(found).toContain(question);
});
