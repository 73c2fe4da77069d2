import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { locales } from '#data/vocabulary.ts';
import { parseLink } from '#machines/link.ts';
import { replay } from '#machines/replay.ts';
import { listOf, partIds } from '#src/advice/letterParts.ts';
import { type Letter, type LetterId, lettersFor } from '#src/advice/letters.ts';
import { adviseOn, carriers } from '../journeys.ts';

const adviceOn = (link: string) => adviseOn(replay(parseLink(link).given, carriers).trail);
const lettersOn = (link: string) => lettersFor(adviceOn(link));
const said = (letter: Letter | undefined) =>
  letter?.parts.map((part) => ('ask' in part ? `?${part.ask}` : part.say)) ?? [];
const one = (link: string, id: LetterId) => lettersOn(link).find((letter) => letter.id === id);

const monthly =
  'card=hkNumber&carrier=three-hk&tariff=monthly&aim=close&signal=receives&holder=HOLDER&contract=over&arrears=no&balance=none&extras=none&bindings=bank&place=mainland&proxy=yes';
const prepaid =
  'card=hkNumber&carrier=cmhk&tariff=prepaid&aim=AIM&signal=receives&holder=self&bindings=bank&place=mainland';
const mainland =
  'card=mainland&carrier=china-mobile&aim=close&signal=receives&holder=self&document=same&contract=over&arrears=no&balance=none&extras=none&bindings=bank&place=elsewhere&proxy=yes';

test.each<[string, string, LetterId[]]>([
  ['a contract of one’s own', monthly.replace('HOLDER', 'self'), ['script', 'closure', 'authorisation', 'complaint']],
  ['a company’s contract', monthly.replace('HOLDER', 'company'), ['script', 'company', 'complaint']],
  ['a prepaid card', prepaid.replace('AIM', 'close'), ['script', 'deregister', 'complaint']],
  ['a number to take along', prepaid.replace('AIM', 'keepNumber'), ['script', 'complaint']],
  ['a number to rest', mainland.replace('aim=close', 'aim=pause'), ['script', 'pause', 'authorisation']],
  [
    'one number of two',
    'card=dual&carrier=cmhk&drop=mainlandOnly&signal=receives&holder=self&bindings=bank&place=hongKong',
    ['script', 'mainlandNumber', 'complaint'],
  ],
  ['a rented device', 'card=pocketWifi&contract=over&balance=none&place=elsewhere&proxy=yes', ['script', 'return']],
  ['a service that is gone', 'card=usVirtual&carrier=skype&balance=none&bindings=none', []],
])('%s: the texts that help, in the order they are needed', (_case, link, ids) => {
  expect(lettersOn(link).map(({ id }) => id)).toEqual(ids);
});

describe('a request', () => {
  test('is one only where a source confirms a written channel; elsewhere the text begins by asking', () => {
    const confirmed = one(monthly.replace('HOLDER', 'self'), 'closure');
    expect(confirmed?.channel).toMatchObject({ id: 'form', confirms: true });
    expect(confirmed?.notes).toContain('taken');
    expect(said(confirmed)).not.toContain('inWriting');
    for (const letter of [one(prepaid.replace('AIM', 'close'), 'deregister'), one(mainland, 'closure')]) {
      expect(letter?.channel).toBeUndefined();
      expect(letter?.notes).toContain('notSettled');
      expect(said(letter)[4]).toBe('inWriting');
    }
  });
  test('says who must sign, what to do first, and which of two it is', () => {
    expect(one(monthly.replace('HOLDER', 'relative'), 'closure')?.notes).toEqual(['taken', 'last', 'holder']);
    const either = lettersOn(monthly.replace('HOLDER', 'self').replace('=monthly', '=unsure'));
    expect(either.find(({ id }) => id === 'closure')?.notes).toContain('monthly');
    expect(either.find(({ id }) => id === 'deregister')?.notes).toContain('prepaid');
    expect(one(prepaid.replace('AIM', 'unsure'), 'deregister')?.notes).toContain('decide');
  });
  test('of a company stands in one letter, with the days of what it asks for', () => {
    const pause = said(
      one(mainland.replace('aim=close', 'aim=pause').replace('holder=self', 'holder=company'), 'company'),
    );
    expect(pause).toEqual(expect.arrayContaining(['matter.pause', 'firstDay', 'lastDay', 'bearer']));
    expect(pause).not.toContain('registeredName');
  });
  test('names both numbers of a dual card, and no document where none was registered', () => {
    const dual = one(
      'card=dual&carrier=cmhk&drop=mainlandOnly&signal=receives&holder=self&bindings=bank&place=hongKong',
      'mainlandNumber',
    );
    expect(said(dual)).toEqual(expect.arrayContaining(['hongKongNumber', 'otherNumber', 'document']));
    const tello = one('card=usSim&carrier=tello&aim=close&signal=receives&holder=self&bindings=bank', 'closure');
    expect(said(tello)).toContain('number');
    expect(said(tello)).not.toContain('document');
  });
});

describe('what to say', () => {
  test('asks every open question, in the order of the advice, before anything is to be done', () => {
    const { ask } = adviceOn(mainland);
    const parts = said(one(mainland, 'script'));
    expect(parts.filter((part) => part.startsWith('?'))).toEqual(ask.map((kind) => `?${kind}`));
    expect(parts.indexOf('firstQuestions')).toBeLessThan(parts.indexOf(`?${ask[0]}`));
    expect(parts.indexOf('goOn')).toBeGreaterThan(parts.indexOf(`?${ask.at(-1)}`));
  });
  test('does not say “go on” for whoever may not, or has not decided', () => {
    expect(said(one(monthly.replace('HOLDER', 'relative'), 'script'))).not.toContain('goOn');
    const undecided = said(one(prepaid.replace('AIM', 'unsure'), 'script'));
    expect(undecided).toContain('wish.decide');
    expect(undecided).not.toContain('goOn');
    expect(undecided).not.toContain('wish.deregister');
    expect(said(one(prepaid.replace('AIM', 'keepNumber'), 'script'))).not.toContain('goOn');
  });
});

test('a complaint goes on to a regulator only by a page of one, with its facts beside the letter', () => {
  const advice = adviceOn(mainland);
  const [complaint] = lettersFor(advice).filter(({ id }) => id === 'complaint');
  const further = complaint?.parts.find((part) => 'say' in part && part.say === 'further');
  expect(further).toMatchObject({ page: { grade: 'regulator' } });
  expect(complaint?.facts).toEqual(advice.items.find(({ id }) => id === 'complain')?.facts);
  const silent = { ...advice, items: advice.items.map((item) => ({ ...item, facts: [] })) };
  const alone = lettersFor(silent).find(({ id }) => id === 'complaint');
  expect(said(alone)).toEqual(said(complaint).filter((part) => part !== 'further'));
});

type Tree = { readonly [key: string]: string | Tree };
const flat = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : flat(value, `${path}${key}.`),
  );
const words = (locale: string, file: string): Tree =>
  JSON.parse(readFileSync(new URL(`../../src/i18n/${locale}/${file}.json`, import.meta.url), 'utf8'));

describe.each(locales)('the words of %s', (locale) => {
  const all = words(locale, 'letters');
  test('are there for every part, and for nothing else', () => {
    const ids = flat(all.parts as Tree).map(([id]) => id);
    expect(ids.sort()).toEqual([...partIds].sort());
  });
  test('hold no digit: every number is a fact’s, a source’s or a name’s', () => {
    const questions = flat(words(locale, 'facts'));
    expect([...flat(all), ...questions].filter(([, text]) => /\d/.test(text))).toEqual([]);
  });
  test('leave the same blanks as the others do', () => {
    const blanks = (of: Tree) => flat(of.parts as Tree).map(([id, text]) => `${id} ${text.split('________').length}`);
    expect(blanks(all).sort()).toEqual(blanks(words('en', 'letters')).sort());
  });
});

test('what is to be filled in stands in a list, a sentence does not', () => {
  const lists = (['number', 'matter.closure', 'want.do', 'sign', 'wants'] as const).map((say) => listOf({ say }));
  expect([listOf({ ask: 'notice' }), ...lists]).toEqual(['ask', 'blanks', 'matter', 'want', undefined, undefined]);
});
