import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Carrier } from '#data/schema.ts';
import { type CardKind, cardKinds, type Given } from '#machines/card.ts';
import { questionIds } from '#machines/link.ts';
import { offered, replay } from '#machines/replay.ts';
import { advise } from '#src/advice/advise.ts';
import { openKinds } from '#src/advice/openKinds.ts';
import { records } from '../journeys.ts';

const blank: Carrier = {
  name: { 'zh-Hans': '某公司', 'zh-Hant': '某公司', en: 'Some company' },
  aliases: [],
  cards: ['hkNumber'],
  domains: [],
  hotlines: [],
  channels: [
    {
      id: 'hotline',
      routes: ['close', 'pause'],
      confirms: false,
      text: { 'zh-Hans': '打', 'zh-Hant': '打', en: 'call' },
      sources: ['a'],
    },
  ],
  facts: {},
  sources: { a: { url: 'https://example.com/', publisher: 'Example', grade: 'official', read: '2026-11-20' } },
};
const text = { 'zh-Hans': '不退', 'zh-Hant': '不退', en: 'Nothing is refunded.' };

describe('what a record leaves open', () => {
  test('is everything the advice may want, where it says nothing and no rule does', () => {
    const { ask, ruled } = openKinds(blank, []);
    expect(ask).toEqual(expect.arrayContaining(['channel', 'refund', 'notice', 'portOut', 'deregister']));
    expect(ask).not.toContain('deviceReturn');
    expect(ask).not.toContain('renewedId');
    expect(ruled).toEqual([]);
  });
  test('shrinks by what it says itself, unless that settles only a part or is contradicted', () => {
    const saying = (fact: object): Carrier => ({ ...blank, facts: { refund: [{ text, sources: ['a'], ...fact }] } });
    expect(openKinds(saying({}), []).ask).not.toContain('refund');
    expect(openKinds(saying({ settles: false }), []).ask).toContain('refund');
    expect(openKinds(saying({ against: [{ text, sources: ['a'] }] }), []).ask).toContain('refund');
  });
  test('is answered by the general rules where they say something', () => {
    const rules = records['other-hk'];
    if (!rules) throw new Error('no general rules');
    const { ask, ruled } = openKinds(blank, [rules]);
    expect(ruled).toContain('notice');
    expect(ask).not.toContain('notice');
  });
  test('asks nobody with prepaid cards only for notice, and nobody at all whose service has ended', () => {
    expect(openKinds({ ...blank, tariff: 'prepaid' }, []).ask).not.toContain('notice');
    expect(openKinds({ ...blank, ended: true }, [])).toEqual({ ask: [], ruled: [] });
  });
});

test('a guide’s questions are all that the advice would ask anybody with such a card', () => {
  const index = (kind: CardKind) => ({ any: { cards: [kind], placeCases: [{}] } });
  const nobody = { ...blank, channels: [], facts: {} };
  const anybody = fc.record({
    kind: fc.constantFrom(...cardKinds),
    picks: fc.array(fc.nat(), { minLength: questionIds.length, maxLength: questionIds.length }),
  });
  fc.assert(
    fc.property(anybody, ({ kind, picks }) => {
      const given: Given = Object.fromEntries(
        questionIds.map((question, at) => {
          const answers = offered(question);
          return [question, [answers[(picks[at] ?? 0) % answers.length] ?? 'any']];
        }),
      );
      const { at, trail } = replay({ ...given, card: [kind], carrier: ['any'] }, index(kind));
      expect(at).toBe('advice');
      const advice = advise({ given: trail, carriers: index(kind) }, { id: 'any', own: nobody, rules: nobody }, [], '');
      const asked = advice.ask.filter((one) => one !== 'channel');
      expect(openKinds({ ...blank, cards: [kind] }, []).ask).toEqual(expect.arrayContaining(asked));
    }),
    { numRuns: 1500 },
  );
});
