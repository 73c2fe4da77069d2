import { describe, expect, test } from 'vitest';
import type { Carrier } from '#data/schema.ts';
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
