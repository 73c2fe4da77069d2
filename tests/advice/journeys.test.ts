import { beforeAll, describe, expect, test } from 'vitest';
import { askedKinds, channelIds, shownKinds } from '#data/vocabulary.ts';
import type { Given } from '#machines/card.ts';
import type { QuestionId } from '#machines/interview.ts';
import { formatLink, questionIds } from '#machines/link.ts';
import { questions } from '#machines/questions.ts';
import { offered, replay } from '#machines/replay.ts';
import type { Advice } from '#src/advice/advise.ts';
import { stages } from '#src/advice/item.ts';
import { itemRules } from '#src/advice/items.ts';
import { routeRules } from '#src/advice/routes.ts';
import { adviseOn, type Choices, carriers, everything, walk } from '../journeys.ts';

/** What a reader would see change, as a number: two advices that differ anywhere but in their reasons differ here. */
function signature({ headline, channel, others, ruledOut, items, ask }: Advice): number {
  const text = JSON.stringify([
    headline,
    channel?.id,
    channel?.text.en,
    others.map(({ id }) => id),
    ruledOut.map(({ id }) => id),
    items.map(({ id, facts }) => [id, facts.map((fact) => fact.text.en)]),
    ask,
  ]);
  let hash = 7;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash;
}

/** What may be wrong with one journey's advice, in words; empty if it is sound. */
function faultsOf(given: Given, advice: Advice): string[] {
  const faults: string[] = [];
  const ids = advice.items.map(({ id }) => id);
  const said = new Set(
    Object.entries(given).flatMap(([question, answers]) => (answers ?? []).map((answer) => `${question}.${answer}`)),
  );
  if (ids.length === 0) faults.push('the list is empty');
  if (new Set(ids).size < ids.length) faults.push(`an item stands twice: ${ids.join()}`);
  if (['close', 'pause', 'returnDevice'].includes(advice.route) && !advice.channel) faults.push('no channel');
  const destroyed = new Set<string>();
  for (const { id, needs, destroys, because } of advice.items) {
    for (const means of needs) if (destroyed.has(means)) faults.push(`${id} needs ${means}, which is gone`);
    for (const means of destroys) destroyed.add(means);
    if (because.length === 0) faults.push(`${id} has no reason`);
    for (const reason of because) if (!said.has(reason)) faults.push(`${id} rests on ${reason}, which was not said`);
  }
  for (const { id, because } of advice.ruledOut) {
    if (because.length === 0 || because.some((reason) => !said.has(reason)))
      faults.push(`${id} is ruled out by nothing that was said`);
  }
  const keeps =
    given.drop?.[0] === 'mainlandOnly' || given.clue?.[0] === 'none' || /keepNumber|pause/.test(String(given.aim));
  if (keeps && given.signal?.[0] !== 'expired' && ids.includes('requestClosure'))
    faults.push('closes what was not to be closed');
  const order = advice.items.map(({ stage }) => stages.indexOf(stage));
  if (order.some((stage, at) => stage < (order[at - 1] ?? 0))) faults.push('stages are out of order');
  return faults;
}

const seen = {
  questions: new Set<string>(),
  answers: new Set<string>(),
  items: new Set<string>(),
  channels: new Set<string>(),
  headlines: new Set<string>(),
  facts: new Set<string>(),
};
const useless = new Set<string>();
const faults = new Set<string>();
let journeys = 0;
let longest = 0;

const look = {
  journey(given: Given): number {
    const advice = adviseOn(given);
    journeys += 1;
    longest = Math.max(longest, Object.keys(given).length);
    for (const [question, answers] of Object.entries(given)) {
      seen.questions.add(question);
      for (const answer of answers ?? []) seen.answers.add(`${question}.${answer}`);
    }
    for (const { id } of advice.items) seen.items.add(id);
    for (const channel of [advice.channel, ...advice.others]) if (channel) seen.channels.add(channel.id);
    for (const kind of [...advice.ask, ...advice.items.flatMap(({ facts }) => facts.map((fact) => fact.kind))])
      seen.facts.add(kind);
    seen.headlines.add(advice.headline);
    for (const fault of faultsOf(given, advice)) faults.add(`${formatLink(given)}: ${fault}`);
    return signature(advice);
  },
  question(question: QuestionId, given: Given, results: readonly (readonly number[])[]) {
    const outcomes = new Set(results.map((result) => [...new Set(result)].sort().join()));
    if (results.length > 1 && outcomes.size < 2) useless.add(`${formatLink(given)} → ${question}`);
  },
  // What follows an answer counts as a set: one number that stands for it keeps the walk small.
  merge: (results: readonly (readonly number[])[]) => [
    [...new Set(results.flat())].reduce((sum, hash) => (sum + Math.imul(hash, 2654435761)) | 0, 0),
  ],
};

const few = (question: QuestionId, given: Given, wanted: readonly string[]) =>
  everything(question, given).filter(([first = '']) => wanted.includes(first));
const isOneOf = (question: QuestionId, ...ids: QuestionId[]) => ids.includes(question);
/** All cards over the general rules. Questions that only bring their own items show two or three of their answers. */
const overRules: Choices = (question, given) => {
  if (question === 'carrier') return [['other']];
  if (isOneOf(question, 'bindings', 'extras')) return few(question, given, ['none', 'unsure']);
  if (question === 'balance') return few(question, given, ['none', 'credit', 'unsure']);
  if (isOneOf(question, 'arrears', 'document')) return everything(question, given).slice(0, 2);
  return everything(question, given);
};
/** Every carrier, with every answer that its own record or the interview distinguishes. */
const overCarriers: Choices = (question, given) => {
  if (isOneOf(question, 'document', 'arrears')) return few(question, given, ['yes', 'renewed']);
  if (question === 'balance') return few(question, given, ['both']);
  if (isOneOf(question, 'bindings', 'extras')) return few(question, given, ['none', 'unsure']);
  return everything(question, given);
};
const shaping: readonly QuestionId[] = ['card', 'clue', 'carrier', 'tariff', 'drop', 'dataTerm'];
/** For each kind of card and each carrier a plain person, who gives every answer to one question in turn. */
const overAnswersTo =
  (focus: QuestionId): Choices =>
  (question, given) =>
    question === focus || shaping.includes(question)
      ? everything(question, given)
      : everything(question, given).slice(0, 1);

beforeAll(() => {
  walk(overRules, look);
  walk(overCarriers, look);
  for (const focus of questionIds) walk(overAnswersTo(focus), look);
  console.log(`${journeys.toLocaleString('en')} journeys walked; the longest has ${longest} questions.`);
}, 300_000);

const some = (found: Set<string>) => [...found].slice(0, 5);

describe('over every journey', () => {
  test('the advice is sound: a list, a channel where one is needed, order, real reasons, no duplicate', () => {
    expect(journeys).toBeGreaterThan(50_000);
    expect(some(faults)).toEqual([]);
  });
  test('every question that is asked can change the advice', () => expect(some(useless)).toEqual([]));
  test('nobody is asked more than thirteen questions', () => expect(longest).toBeLessThanOrEqual(13));
  test('every question and answer occurs', () => {
    expect([...seen.questions].sort()).toEqual(Object.keys(questions).sort());
    const answers = questionIds.flatMap((question) => offered(question).map((answer) => `${question}.${answer}`));
    const ids = Object.keys(carriers).filter((id) => !carriers[id]?.generic && carriers[id]?.cards.length !== 0);
    expect([...seen.answers].sort()).toEqual([...answers, ...[...ids, 'other'].map((id) => `carrier.${id}`)].sort());
  });
  test('every item occurs', () =>
    expect([...seen.items].sort()).toEqual([...new Set(itemRules.map(({ id }) => id))].sort()));
  test('the items of the contract exist', () => {
    const decide =
      'findOutCard checkTariff checkContract checkArrears checkBalance checkHolder considerKeeping portOutFirst pauseInstead';
    const protect =
      'collectProof backUp findBindings moveBank movePayment moveMessaging moveSignIn moveGovernment moveWork moveShopping useOfficialSites';
    const settle =
      'payArrears useUpBalance claimRefund claimDeposit stopAutoCharges cancelExtras releaseSubCards untieBundle giveNotice weighFee';
    const close =
      'gatherDocuments proveRenewedId writeAuthorisation gatherCompanyPapers askHolder blockCard requestClosure cancelRegistration letLapse returnDevice askCarrier';
    const after =
      'getReceipt confirmClosed checkFinalBill checkRefund removeEsim destroySim keepRecords watchReissue complain';
    const contract = [decide, protect, settle, close, after].join(' ').split(' ');
    expect(contract.filter((id) => !seen.items.has(id))).toEqual([]);
  });
  test('every headline occurs', () =>
    expect([...seen.headlines].sort()).toEqual(routeRules.map(({ headline }) => headline).sort()));
  test('every channel occurs', () => expect([...seen.channels].sort()).toEqual([...channelIds].sort()));
  test('every kind of fact that is not for the guides alone is somewhere known or asked for', () =>
    expect([...seen.facts, 'ended'].sort()).toEqual([...askedKinds, ...shownKinds].sort()));
});

test('answering the same again leads to the same place, from every point of a journey', () => {
  walk(overAnswersTo('bindings'), {
    journey(given) {
      const whole = replay(given, carriers);
      expect(whole).toEqual({ at: 'advice', trail: given, pending: {}, dropped: [] });
      const asked = Object.keys(given);
      for (let length = 0; length < asked.length; length++) {
        const prefix = Object.fromEntries(asked.slice(0, length).map((question) => [question, given[question]]));
        expect(replay(prefix, carriers)).toMatchObject({ at: asked[length], trail: prefix, dropped: [] });
      }
      return 0;
    },
    merge: () => [],
  });
}, 60_000);
