import { expect, test } from 'vitest';
import { check } from '#data/check.ts';
import { seedsSchema } from '#data/claims.ts';
import { readCorrections, readRecords, readSeeds } from '#data/read.ts';
import { askedKinds, channelIds, factKinds, routes } from '#data/vocabulary.ts';
import { isQuestion } from '#machines/link.ts';
import { offered } from '#machines/replay.ts';
import { itemRules } from '#src/advice/items.ts';
import { routeRules } from '#src/advice/routes.ts';

const seeds = readSeeds();
const { corrections } = readCorrections();
const carriers = readRecords('carriers');
const bindings = readRecords('bindings');

const isOneOf = (ids: readonly string[]) => (id: string) => ids.includes(id);
const exists: { readonly [kind: string]: (id: string) => boolean } = {
  question: isQuestion,
  answer: (id) => {
    const [question = '', answer = ''] = id.split('.');
    return isQuestion(question) && offered(question).includes(answer);
  },
  item: isOneOf(itemRules.map(({ id }) => id)),
  route: isOneOf(routes),
  headline: isOneOf(routeRules.map(({ headline }) => headline)),
  channel: isOneOf(channelIds),
  ask: isOneOf(askedKinds),
  fact: (id) => {
    const [carrier = '', kind = ''] = id.split('/');
    return (
      (carriers[carrier]?.facts[factKinds.find((one) => one === kind) ?? 'more'] ?? []).length > 0 &&
      isOneOf(factKinds)(kind)
    );
  },
  binding: (id) => Object.hasOwn(bindings, id),
  correction: (id) => Object.hasOwn(corrections, id),
};

const rows = [
  ['A', 11],
  ['B', 10],
  ['C', 12],
  ['D', 12],
  ['E', 7],
] as const;

test('every row of the five seed articles is there', () => {
  expect(seedsSchema.safeParse(seeds).error?.issues ?? []).toEqual([]);
  const wanted = rows.flatMap(([article, count]) => Array.from({ length: count }, (_, at) => `${article}${at + 1}`));
  expect(Object.keys(seeds).sort()).toEqual(wanted.sort());
});

test.each(Object.entries(seeds))('what answers row %s exists', (_row, { answeredBy }) => {
  const missing = answeredBy.filter((target) => {
    const [kind = '', id = ''] = target.split(/:(.*)/s, 2);
    return !exists[kind]?.(id);
  });
  expect(missing).toEqual([]);
});

test('a target that is not there would be noticed', () => {
  expect(exists.item?.('payNobody')).toBe(false);
  expect(exists.fact?.('cmhk/nothing')).toBe(false);
  expect(exists.fact?.('nobody/refund')).toBe(false);
  expect(exists.answer?.('card.pigeon')).toBe(false);
});

test('every correction is named by the rows it corrects, and they by it', () => {
  const named = Object.entries(seeds).flatMap(([row, { answeredBy }]) =>
    answeredBy.flatMap((target) => (target.startsWith('correction:') ? [`${row} ${target.slice(11)}`] : [])),
  );
  const naming = Object.entries(corrections).flatMap(([id, correction]) =>
    correction.seeds.map((row) => `${row} ${id}`),
  );
  expect(naming.filter((pair) => !named.includes(pair))).toEqual([]);
  expect(named.filter((pair) => !naming.includes(pair))).toEqual([]);
});

test('corrections are sound, and only those that say so are without a source', () => {
  expect(check('corrections', 'corrections', readCorrections())).toEqual([]);
  const unsourced = Object.values(corrections).filter(({ sources }) => sources.length === 0);
  expect(unsourced.map(({ verdict }) => verdict)).toEqual(unsourced.map(() => 'unconfirmed'));
});
