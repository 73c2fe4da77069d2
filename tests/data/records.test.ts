import { expect, test } from 'vitest';
import { z } from 'zod';
import { check } from '#data/check.ts';
import { correctionsSchema } from '#data/claims.ts';
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

test('the carriers of the contract have a record', () => {
  const hongKong =
    'cmhk csl 1o1o club-sim smartone valuegb three-hk sosim china-unicom-hk ctexcel-hk hkbn-mobile pocket-wifi';
  const mainland = 'china-mobile china-unicom china-telecom china-broadnet';
  const sims =
    'tello ultra-mobile t-mobile-prepaid att-prepaid verizon-prepaid us-mobile red-pocket mint h2o lycamobile-us';
  const virtual = 'google-voice skype textnow dingtone hushed burner twilio';
  const generic = 'other-hk other-mainland other-us other-us-virtual unknown';
  const wanted = [hongKong, mainland, sims, virtual, generic].join(' ').split(' ');
  expect(Object.keys(readRecords('carriers'))).toEqual(expect.arrayContaining(wanted));
});

test('every kind of binding has at least one record', () => {
  const kinds = new Set(Object.values(readRecords('bindings')).map((binding) => binding.kind));
  expect([...kinds].sort()).toEqual(['bank', 'government', 'messaging', 'payment', 'shopping', 'signIn', 'work']);
});

const pretty = (schema: z.ZodType) => `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`;
test('the JSON schemas that editors complete from are current (npm run generate)', async () => {
  await expect(pretty(carrierSchema)).toMatchFileSnapshot('../../data/carrier.schema.json');
  await expect(pretty(bindingSchema)).toMatchFileSnapshot('../../data/binding.schema.json');
  await expect(pretty(correctionsSchema)).toMatchFileSnapshot('../../data/corrections.schema.json');
});
