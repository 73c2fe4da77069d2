import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { indexOf, readRecords } from '#data/read.ts';
import { formatLink } from '#machines/link.ts';
import type { Advice, Draft } from '../../src/advice/advise.ts';
import { differences, kinds } from '../../src/cli/outcomes/difference.ts';
import { Tally } from '../../src/cli/outcomes/tally.ts';
import { exampleLines } from '../../src/cli/outcomes/words.ts';
import { walk } from '../../src/proof/walk.ts';

const root = join(import.meta.dirname, '../..');
const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
const copied = ['machines', 'data', 'src', 'package.json', 'tsconfig.json'];
// A comparison starts three processes; other tests may keep the machine busy.
const patience = 120_000;

/** A repository of its own, as the project's may be shallow, or not be one: its last commit is this working tree. */
let copy = '';
const isGits = ([name]: [string, unknown]) => name.startsWith('GIT_');
// A hook of git's names the project's repository to whatever it runs.
const inherited = Object.fromEntries(Object.entries(process.env).filter((entry) => !isGits(entry)));
const env = { ...inherited, GIT_CEILING_DIRECTORIES: realpathSync(tmpdir()) };
const git = (...words: string[]) =>
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', ...words], {
    cwd: copy,
    env,
    encoding: 'utf8',
  });
const commit = (message: string) => {
  git('add', '--all', '--force', ...copied);
  git('-c', 'commit.gpgsign=false', 'commit', '--quiet', '--no-verify', '--message', message);
};
const restore = () => git('checkout', '--quiet', 'HEAD', '--', ...copied);

const run = (...words: string[]) =>
  spawnSync(process.execPath, [tsx, join(copy, 'src/cli/outcomes.ts'), ...words], { cwd: copy, env, encoding: 'utf8' });
const rentals = (...words: string[]) => run('--against=HEAD', '--card=pocketWifi', ...words);

/** All that people with rented devices are told, by link. */
function advicesOfRentals(): Map<string, Draft> {
  const records = readRecords('carriers');
  const found = new Map<string, Draft>();
  walk(
    { records, carriers: indexOf(records), today: '2026-11-21' },
    {
      wanted: ({ card }) => !card || card[0] === 'pocketWifi',
      question: () => {},
      group({ contexts }) {
        for (const { base, byBlock } of contexts)
          for (const { given, advice } of [base, ...[...byBlock.values()].flat()]) found.set(formatLink(given), advice);
      },
    },
  );
  return found;
}
const advices = advicesOfRentals();
const withItem = (id: string) => [...advices].filter(([, { items }]) => items.some((item) => item.id === id));

let withoutRepository: ReturnType<typeof run>;
beforeAll(() => {
  copy = realpathSync(mkdtempSync(join(tmpdir(), 'signoff-outcomes-')));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  for (const name of copied) cpSync(join(root, name), join(copy, name), { recursive: true });
  withoutRepository = rentals();
  git('init', '--quiet');
  const facts = readFileSync(join(root, 'src/advice/facts.ts'), 'utf8');
  writeFileSync(join(copy, 'src/advice/facts.ts'), facts.replace('function supplierIds', 'function otherwiseNamed'));
  commit('A revision with functions of another shape');
  cpSync(join(root, 'src/advice/facts.ts'), join(copy, 'src/advice/facts.ts'));
  rmSync(join(copy, 'src/proof/walk.ts'));
  commit('A revision that cannot list its situations');
  cpSync(join(root, 'src/proof/walk.ts'), join(copy, 'src/proof/walk.ts'));
  commit('The working tree');
}, patience);
afterAll(() => {
  const commits = git('log', '--format=%H').trim().split('\n');
  rmSync(copy, { recursive: true, force: true });
  const cache = join(root, 'node_modules/.cache/signoff-outcomes');
  const left = existsSync(cache) ? readdirSync(cache) : [];
  expect(left.filter((name) => commits.some((hash) => name.startsWith(hash)))).toEqual([]);
});

describe('npm run outcomes', () => {
  test('finds no difference where there is none', { timeout: patience }, () => {
    const { stdout, stderr, status } = rentals();
    expect(stderr).toBe('');
    expect(stdout.split('\n')[0]).toBe(`0 of ${advices.size} situations differ.`);
    expect(status).toBe(0);
  });

  test('counts the situations that a fact speaks in, in whatever language it changed', { timeout: patience }, () => {
    const record = join(copy, 'data/carriers/pocket-wifi.json');
    const json = JSON.parse(readFileSync(record, 'utf8'));
    const shown =
      (text: string) =>
      ({ items }: Pick<Draft, 'items'>) =>
        items.filter(({ facts }) => facts.some((fact) => fact.text['zh-Hant'] === text));
    const texts = Object.values<{ text: Advice['items'][number]['facts'][number]['text'] }[]>(json.facts).flat();
    const fact = texts.find(({ text }) => [...advices.values()].some((one) => shown(text['zh-Hant'])(one).length > 0));
    if (!fact) throw new Error('No fact about rented devices is shown to anybody.');
    const where = [...advices.values()].map(shown(fact.text['zh-Hant']));
    const was = fact.text['zh-Hant'];
    fact.text['zh-Hant'] = '這裏寫了別的。';
    writeFileSync(record, JSON.stringify(json));
    const { stdout, status } = rentals('--json');
    restore();
    expect(status).toBe(0);
    const count = where.filter((items) => items.length > 0).length;
    const ids = [...new Set(where.flat().map(({ id }) => id))];
    const found = JSON.parse(stdout);
    expect(found).toMatchObject({
      situations: advices.size,
      differing: count,
      kinds: { facts: count },
      isMutual: true,
    });
    expect(Object.keys(found.items).sort()).toEqual([...ids].sort());
    for (const id of ids)
      expect(found.items[id]).toEqual({ facts: where.filter((items) => items.some((item) => item.id === id)).length });
    expect(found.examples.length).toBe(Math.min(5, count));
    const lines = exampleLines(found.examples[0], found.words).join('\n');
    expect(lines).toContain(`no longer`);
    expect(lines).toContain(was);
    expect(lines).toContain('“這裏寫了別的。”');
  });

  test('counts what a rule takes away and what a skipped question changes', { timeout: patience }, () => {
    appendFileSync(
      join(copy, 'src/advice/items.ts'),
      "(itemRules as ItemRule[]).splice(itemRules.findIndex(({ id }) => id === 'checkContract'), 1);\n",
    );
    appendFileSync(
      join(copy, 'machines/questions.ts'),
      "Object.assign(questions.balance, { always: { target: 'extras' } });\n",
    );
    const { stdout, stderr, status } = rentals();
    restore();
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const asked = [...advices.keys()].filter((link) => link.includes('balance='));
    // What the skipped question brought does not fit any more; what is left of it are the situations without it.
    const left = new Set(asked.map((link) => link.replace(/&balance=[^&]*/, '')));
    const gone = withItem('checkContract');
    const lines = stdout.split('\n');
    expect(lines[0]).toMatch(
      new RegExp(`^${asked.length + left.size} of ${advices.size + left.size} situations differ`),
    );
    expect(lines).toContain(`| other questions asked | ${asked.length + left.size} |`);
    // Without the question the revision has no advice to compare with.
    expect(stdout).toContain(`| \`checkContract\` | 0 | ${gone.length} | 0 | 0 | 0 |`);
    expect(stdout).toContain('lines go (`checkContract`), was there by `contract.unsure`');
    expect(lines.filter((line) => /^\d\. `#card=pocketWifi&/.test(line))).toHaveLength(5);
    expect(stdout).toMatch(/other questions asked: no longer balance is asked; now the answers suffice/);
  });

  test('puts its own situations to a revision that cannot list any', { timeout: patience }, () => {
    const { stdout, status } = run('--against=HEAD~1', '--card=pocketWifi');
    expect(status).toBe(0);
    expect(stdout).toMatch(new RegExp(`^0 of ${advices.size} situations differ\\.\n[^]*cannot list its own`));
  });

  test('says that a revision is too old', { timeout: patience }, () => {
    const { stdout, stderr, status } = run('--against=HEAD~2', '--card=pocketWifi');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr.trim()).toMatch(/^“HEAD~2” .*too old, as its src\/advice\/facts\.ts has no supplierIds\(\)\.$/);
  });

  const mistakes: [string, string[], RegExp][] = [
    ['no revision', [], /missing.*--against=main/],
    ['an empty revision', ['--against='], /missing.*--against=main/],
    ['an unknown revision', ['--against=nowhere'], /no revision “nowhere”/],
    ['an option in place of a revision', ['--against=--all'], /no revision “--all”/],
    ['an unknown option', ['--agianst=HEAD'], /--against=REV.*not “--agianst=HEAD”/],
    ['an unknown card', ['--against=HEAD', '--card=usSum'], /no card “usSum”.*usSim/],
  ];
  test.each(mistakes)('refuses %s in one line on standard error', { timeout: patience }, (_mistake, words, message) => {
    const { stderr, stdout, status } = run(...words);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(message);
  });
  test('says where there is no repository', () => {
    expect([withoutRepository.status, withoutRepository.stdout]).toEqual([1, '']);
    expect(withoutRepository.stderr.trim()).toMatch(/^\S+ is in no git repository\..*$/);
  });
});

const item = (id: string, more = {}) => ({ id, stage: 'close', because: ['aim.close'], says: ['fee~1'], ...more });
const outcome = (more = {}) =>
  JSON.stringify({
    at: 'advice',
    dropped: [],
    advice: {
      wayOut: ['close', 'close'],
      because: ['aim.close'],
      channel: ['app~1~confirmed~'],
      others: [],
      ruledOut: [],
      items: ['payArrears', 'requestClosure', 'getReceipt'].map((id) => item(id)),
      ask: ['fee'],
      ...more,
    },
  });

describe('a difference', () => {
  const told = (more: object) =>
    differences(outcome(), outcome(more)).map(({ kind, item: of = '', before, after }) =>
      [kind, of, ...before, '>', ...after].join(' '),
    );
  test.each<[string, object, string[]]>([
    ['in nothing', {}, []],
    ['in the way out', { wayOut: ['close', 'decide'] }, ['wayOut  close/close > close/decide']],
    ['in the reasons for it', { because: ['aim.unsure'] }, ['reasons  aim.close > aim.unsure']],
    [
      'in the channels',
      { channel: ['hotline~2~unconfirmed~'], ruledOut: ['app by place.mainland'] },
      ['channel  recommended app~1~confirmed~ > recommended hotline~2~unconfirmed~ ruled out app by place.mainland'],
    ],
    ['in what to ask', { ask: ['fee', 'notice'] }, ['ask  > notice']],
    [
      'in a line that comes and one that goes',
      { items: [item('payArrears'), item('requestClosure'), item('keepRecords')] },
      ['comes keepRecords > aim.close', 'goes getReceipt aim.close >'],
    ],
    [
      'in what a line says and rests on',
      { items: [item('payArrears', { says: [], because: [] }), item('requestClosure'), item('getReceipt')] },
      ['facts payArrears fee~1 >', 'reasons payArrears aim.close >'],
    ],
    [
      'in the place of one line',
      { items: [item('getReceipt'), item('payArrears'), item('requestClosure')] },
      ['order getReceipt close > close'],
    ],
  ])('lies %s', (_where, more, expected) => {
    expect(told(more)).toEqual(expected);
  });
  test('lies in another question, whatever the advice would be', () => {
    const asked = JSON.stringify({ at: 'place', dropped: ['proxy.yes'] });
    expect(differences(asked, outcome())).toEqual([
      {
        kind: 'asked',
        before: ['place is asked', 'proxy.yes does not fit'],
        after: ['the answers suffice'],
      },
    ]);
  });
});

test('five examples show every kind first, the shortest of each', () => {
  const tally = new Tally();
  const reasons = outcome({ because: ['aim.unsure'] });
  for (const length of [3, 1, 2]) tally.add(`a=${'b'.repeat(length)}`, outcome(), reasons);
  tally.add('a=1&b=2&c=3', outcome(), outcome({ wayOut: ['lapse', 'lapse'] }));
  tally.add('a=1&b=2', outcome(), outcome({ ask: [] }));
  tally.add('a=1', outcome(), outcome());
  expect([tally.differing, tally.situations]).toEqual([5, 6]);
  expect(tally.examples.map(({ link }) => link)).toEqual(['a=b', 'a=bb', 'a=bbb', 'a=1&b=2', 'a=1&b=2&c=3']);
  expect([...tally.byKind.keys()].every((kind) => kinds.includes(kind))).toBe(true);
});
