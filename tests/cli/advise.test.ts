import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const main = join(root, 'src/cli/main.ts');
const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
const run = (...words: string[]) => spawnSync(process.execPath, [tsx, main, ...words], { cwd: root, encoding: 'utf8' });
const json = (...words: string[]) =>
  JSON.parse(execFileSync(process.execPath, [tsx, main, ...words, '--json'], { cwd: root, encoding: 'utf8' }));

const cmhk = [
  'card=hkNumber',
  'carrier=cmhk',
  'tariff=prepaid',
  'aim=close',
  'signal=receives',
  'holder=self',
  'bindings=bank,messaging',
  'place=mainland',
];

describe('npm run advise', () => {
  test('gives the next question with its answers', () => {
    expect(json('card=dual')).toEqual({
      trail: ['card.dual'],
      next: { question: 'carrier', answers: expect.arrayContaining(['cmhk', 'csl', 'other']), many: false },
    });
    expect(json().next.question).toBe('card');
    expect(json(...cmhk.slice(0, 6)).next).toMatchObject({ question: 'bindings', many: true });
  });
  test('gives the advice as one object of the contract', () => {
    const { trail, advice, next } = json(...cmhk);
    expect(next).toBeUndefined();
    expect(trail).toEqual(
      expect.arrayContaining(['card.hkNumber', 'bindings.bank', 'bindings.messaging', 'place.mainland']),
    );
    expect(advice).toMatchObject({ route: 'close', channel: { id: expect.any(String), grade: expect.any(String) } });
    expect(advice.ruledOut).toContainEqual({ id: 'store', because: ['place.mainland'] });
    for (const item of advice.items) {
      expect(Object.keys(item)).toEqual(['id', 'stage', 'because', 'sources', 'needs', 'destroys']);
      for (const source of item.sources)
        expect(source).toEqual({ url: expect.any(String), grade: expect.any(String), read: expect.any(String) });
    }
  });
  test.each(['en', 'zh-Hans', 'zh-Hant'])('speaks %s', (locale) => {
    const { stdout, status } = run(...cmhk, `--locale=${locale}`);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      { en: /Cancel the registration/, 'zh-Hans': /取消实名登记/, 'zh-Hant': /取消實名登記/ }[locale] ?? /never/,
    );
    expect(stdout).not.toMatch(/undefined|\{\{|items:|advice:/);
  });
  test('takes answers in any order, and says which were not asked', () => {
    const { stderr, stdout, status } = run(...[...cmhk].reverse(), 'balance=credit', '--json');
    expect(status).toBe(0);
    expect(stderr).toMatch(/Not asked in this case, left out: balance/);
    expect(JSON.parse(stdout).advice.route).toBe('close');
  });
  test('takes a carrier before the kind of card is known, and an answer given twice over once', () => {
    expect(json('card=unsure', 'carrier=cmhk').next.question).toBe('clue');
    expect(json('card=hkData', 'dataTerm=shortStay', 'carrier=sosim', 'bindings=bank,bank').advice.route).toBe(
      'nothing',
    );
  });
  const mistakes: [string, string[], RegExp][] = [
    ['a wrong question', ['crad=dual'], /no question “crad”.*card/],
    ['a wrong answer', ['card=hknumber'], /“hknumber” is no answer to card.*hkNumber/],
    ['a wrong carrier', ['card=hkNumber', 'carrier=cmkh'], /“cmkh” is no answer to carrier.*cmhk/],
    ['a carrier without such a card', ['card=hkNumber', 'carrier=tello'], /tello has no such card.*Nearest/],
    ['a wrong locale', ['--locale=fr'], /no locale “fr”/],
    ['a wrong option', ['--jsn'], /no option “--jsn”.*--json/],
    ['answers that exclude each other', ['bindings=none,bank'], /does not take these together/],
    ['two answers to a single question', ['card=dual,hkData'], /does not take these together/],
    ['an answer given twice', ['card=dual', 'card=dual'], /answered twice/],
    ['a word of the prototype', ['__proto__=x'], /no question “__proto__”/],
  ];
  test.each(mistakes)('refuses %s in one line on standard error', (_mistake, words, message) => {
    const { stderr, stdout, status } = run(...words);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(message);
  });
});
