import { expect, test } from 'vitest';
import { z } from 'zod';
import { check } from '#data/check.ts';
import { readRecords } from '#data/read.ts';
import { bindingSchema, carrierSchema } from '#data/schema.ts';

const all = (['carriers', 'bindings'] as const).flatMap((kind) =>
  Object.entries(kind === 'carriers' ? readRecords('carriers') : readRecords('bindings')).map(([id, record]) => ({
    kind,
    id,
    record,
  })),
);

test.each(all)(
  '$kind/$id says what it says with a source, in every language, on its own domains',
  ({ kind, id, record }) => {
    expect(check(kind, id, record)).toEqual([]);
  },
);

test('the carriers of the contract that the interview can name have a record', () => {
  const wanted = [
    'cmhk',
    'csl',
    '1o1o',
    'club-sim',
    'three-hk',
    'sosim',
    'smartone',
    'china-unicom-hk',
    'china-mobile',
  ];
  const more = [
    'china-unicom',
    'china-telecom',
    'tello',
    'ultra-mobile',
    'att-prepaid',
    'google-voice',
    'skype',
    'pocket-wifi',
  ];
  const generic = ['other-hk', 'other-mainland', 'other-us', 'other-us-virtual', 'unknown'];
  expect(Object.keys(readRecords('carriers'))).toEqual(expect.arrayContaining([...wanted, ...more, ...generic]));
});

test('every kind of binding has at least one record', () => {
  const kinds = new Set(Object.values(readRecords('bindings')).map((binding) => binding.kind));
  expect([...kinds].sort()).toEqual(['bank', 'government', 'messaging', 'payment', 'shopping', 'signIn', 'work']);
});

const pretty = (schema: z.ZodType) => `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`;
test('the JSON schemas that editors complete from are current (npm run generate)', async () => {
  await expect(pretty(carrierSchema)).toMatchFileSnapshot('../../data/carrier.schema.json');
  await expect(pretty(bindingSchema)).toMatchFileSnapshot('../../data/binding.schema.json');
});
