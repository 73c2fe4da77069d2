import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check } from '#data/check.ts';
import { checkAll } from '#data/checkAll.ts';
import { dataFolder, readCorrections, readRecords } from '#data/read.ts';

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
  [
    'a contradiction without a source',
    'facts.refund.0.against.0.sources',
    (r) =>
      Object.assign(r.facts?.refund?.[0] ?? {}, { against: [{ text: r.facts?.refund?.[0]?.text, sources: ['gone'] }] }),
  ],
  [
    'an e-mail address that no source gives',
    'emails.0.sources',
    (r) => Object.assign(r, { emails: [{ address: 'help@hk.chinamobile.com', sources: ['gone'] }] }),
  ],
  [
    'a page dated after it was read',
    'sources.contact.dated',
    (r) => Object.assign(r.sources?.contact ?? {}, { dated: '2027-01-01' }),
  ],
  [
    'a loss that ends before it begins',
    'facts.refund.0.lost',
    (r) => Object.assign(r.facts?.refund?.[0] ?? {}, { lost: { after: 'expiry', days: 60, upTo: 30 } }),
  ],
  [
    'a loss without a day from which it counts',
    'facts.refund.0.lost.after',
    (r) => Object.assign(r.facts?.refund?.[0] ?? {}, { lost: { days: 60 } }),
  ],
  [
    'an address that cannot be read out',
    'sources.contact.url',
    (r) => Object.assign(r.sources?.contact ?? {}, { url: 'https://www.hk.chinamobile.com/100%' }),
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

test('a file name that no link can carry is refused', () => {
  const problems = check('carriers', 'China Mobile', readRecords('carriers').cmhk);
  expect(problems.map(({ field }) => field)).toEqual(['(file name)']);
});

test('a correction without its source, or of an unknown verdict, is refused', () => {
  const broken = structuredClone(readCorrections()) as unknown as Loose;
  const [id = ''] = Object.keys(broken.corrections ?? {});
  Object.assign(broken.corrections?.[id] ?? {}, { sources: ['gone'] });
  expect(check('corrections', 'corrections', broken).map(({ field }) => field)).toContain(`corrections.${id}.sources`);
  Object.assign(broken.corrections?.[id] ?? {}, { verdict: 'nonsense' });
  expect(check('corrections', 'corrections', broken).map(({ field }) => field)).toEqual([`corrections.${id}.verdict`]);
});

test('all files of a folder are read, and one that is no JSON is named and does not hide the others', () => {
  const folder = mkdtempSync(join(tmpdir(), 'signoff-'));
  for (const kind of ['carriers', 'bindings']) mkdirSync(join(folder, kind));
  writeFileSync(join(folder, 'corrections.json'), JSON.stringify(readCorrections()));
  writeFileSync(join(folder, 'carriers', 'broken.json'), '{ "name": ');
  writeFileSync(join(folder, 'bindings', 'empty.json'), '{}');
  writeFileSync(join(folder, 'bindings', 'bank.json.txt'), '{}');
  const problems = checkAll(folder);
  rmSync(folder, { recursive: true });
  expect(new Set(problems.map(({ file }) => file))).toEqual(
    new Set(['data/carriers/broken.json', 'data/bindings/empty.json', 'data/bindings/bank.json.txt']),
  );
  for (const { problem, cure } of problems) expect(`${problem}${cure}`).not.toContain(folder);
});

test('the same page cannot be the company’s own in one file and somebody else’s in another', () => {
  const folder = mkdtempSync(join(tmpdir(), 'signoff-'));
  for (const part of ['carriers', 'bindings', 'corrections.json'])
    cpSync(join(dataFolder, part), join(folder, part), { recursive: true });
  expect(checkAll(folder)).toEqual([]);
  const file = join(folder, 'carriers/pocket-wifi.json');
  const record = JSON.parse(readFileSync(file, 'utf8'));
  for (const source of Object.values<{ url: string; grade: string }>(record.sources))
    if (new URL(source.url).host.endsWith('wifistation.com.hk')) source.grade = 'official';
  writeFileSync(file, JSON.stringify(record));
  const [problem] = checkAll(folder);
  rmSync(folder, { recursive: true });
  expect(problem?.field).toMatch(/^sources\..*\.grade$/);
  expect(problem?.problem).toContain('calls the same page');
});
