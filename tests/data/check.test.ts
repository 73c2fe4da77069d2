import { expect, test } from 'vitest';
import { check } from '#data/check.ts';
import { readRecords } from '#data/read.ts';

interface Loose {
  [field: string]: Loose | undefined;
}
const damaged = (damage: (record: Loose) => void) => {
  const record = structuredClone(readRecords('carriers').cmhk) as unknown as Loose;
  damage(record);
  return check('carriers', 'cmhk', record);
};

const faults: [string, string, (record: Loose) => void][] = [
  ['a missing language', 'name.zh-Hant', (r) => void delete r.name?.['zh-Hant']],
  ['an empty text', 'channels.0.text.en', (r) => Object.assign(r.channels?.[0]?.text ?? {}, { en: '' })],
  ['a fact without a source', 'facts.refund.0.sources', (r) => void delete r.facts?.refund?.[0]?.sources],
  [
    'a source that is not there',
    'channels.0.sources',
    (r) => Object.assign(r.channels?.[0] ?? {}, { sources: ['gone'] }),
  ],
  [
    'a source that nothing uses',
    'sources.spare',
    (r) => Object.assign(r.sources ?? {}, { spare: Object.values(r.sources ?? {})[0] }),
  ],
  ['a source without a grade', 'sources.contact.grade', (r) => void delete r.sources?.contact?.grade],
  ['a link elsewhere', 'channels.0.url', (r) => Object.assign(r.channels?.[0] ?? {}, { url: 'https://example.com/' })],
  [
    'an answer that no question offers',
    'channels.0.accepts',
    (r) => Object.assign(r.channels?.[0] ?? {}, { accepts: { place: ['moon'] } }),
  ],
  ['a misspelt field', '(whole file)', (r) => Object.assign(r, { chanels: [] })],
  [
    'nobody left to take a case',
    'channels',
    (r) => Object.assign(r, { channels: (r.channels as unknown as { accepts?: unknown }[]).filter((c) => c.accepts) }),
  ],
  ['a seller’s handle', '(whole file)', (r) => Object.assign(r.name ?? {}, { en: ['ask t', 'me/somebody'].join('.') })],
];

test.each(faults)('%s is refused, naming file, field and cure', (_fault, field, damage) => {
  const problems = damaged(damage);
  expect(problems.map((problem) => problem.field)).toContain(field);
  for (const problem of problems) {
    expect(problem.file).toBe('data/carriers/cmhk.json');
    expect(problem.cure).not.toBe('');
  }
});
