import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCorrections, readRecords } from '#data/read.ts';
import { askedKinds, channelIds, dialledFrom, grades, guideIds, locales } from '#data/vocabulary.ts';
import { cardKinds } from '#machines/card.ts';
import { questionIds } from '#machines/link.ts';
import { offered } from '#machines/replay.ts';
import { stages } from '#src/advice/item.ts';
import { itemRules } from '#src/advice/items.ts';
import { routeRules } from '#src/advice/routes.ts';
import { namespaces as ofTheApp, paperNamespaces as ofThePapers } from '#src/i18n/i18n.ts';
import { preferred } from '#src/i18n/locale.ts';

/** The guides’ words are loaded at build time only. */
const namespaces = [...ofTheApp, ...ofThePapers, 'guide'];
type Tree = { readonly [key: string]: string | Tree };
const root = join(import.meta.dirname, '../..');
const wordsOf = (locale: string, namespace: string): Tree =>
  JSON.parse(readFileSync(join(root, `src/i18n/${locale}/${namespace}.json`), 'utf8'));
const flat = (tree: Tree, path = ''): [key: string, text: string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : flat(value, `${path}${key}.`),
  );
const texts = (locale: string) =>
  namespaces.flatMap((namespace) =>
    flat(wordsOf(locale, namespace)).map(([key, text]) => [`${namespace}:${key}`, text] as const),
  );
/** A hint may be left out, and Chinese has no singular. */
const isFree = (key: string) => key.endsWith('.hint') || key.endsWith('_one');
/** Words for one kind of card stand beside the words for all: `how_usVirtual` needs `how`. */
const isVariant = (key: string) => cardKinds.some((kind) => key.endsWith(`_${kind}`));
const keysOf = (locale: string) =>
  texts(locale)
    .map(([key]) => key)
    .filter((key) => !isFree(key))
    .sort();

describe.each(locales)('%s', (locale) => {
  test('says all that the others say', () => expect(keysOf(locale)).toEqual(keysOf('en')));
  test('keeps every placeholder', () => {
    const english = new Map(texts('en'));
    const marks = (text = '') => (text.match(/\{\{\w+\}\}/g) ?? []).sort();
    for (const [key, text] of texts(locale).filter(([key]) => !isFree(key)))
      expect.soft(marks(text), key).toEqual(marks(english.get(key)));
  });
  test('leaves nothing empty', () => expect(texts(locale).filter(([, text]) => text.trim() === '')).toEqual([]));
});

const structural = (namespace: string): string[] => {
  if (namespace === 'questions') {
    const heads = ['ask', 'short', 'why', 'help'];
    return questionIds.flatMap((question) => [
      ...heads.map((head) => `${question}.${head}`),
      ...(question === 'carrier' ? ['other'] : offered(question)).map(
        (answer) => `${question}.answers.${answer}.label`,
      ),
    ]);
  }
  if (namespace === 'items')
    return itemRules.flatMap(({ id }) => ['what', 'how', 'why', 'done'].map((part) => `${id}.${part}`));
  if (namespace === 'facts') return [...askedKinds];
  return [
    ...routeRules.flatMap(({ headline }) => [`headlines.${headline}.name`, `headlines.${headline}.sentence`]),
    ...channelIds.map((id) => `channels.${id}`),
    ...stages.map((stage) => `stages.${stage}`),
    ...grades.map((grade) => `grades.${grade}`),
    ...dialledFrom.map((from) => `from.${from}`),
  ];
};
test.each(['questions', 'items', 'facts', 'advice'])(
  '%s has a text for every id and none for anything else',
  (namespace) => {
    const keys = flat(wordsOf('en', namespace))
      .map(([key]) => key)
      .filter((key) => !isFree(key) && !isVariant(key));
    expect(keys.sort()).toEqual([...new Set(structural(namespace))].sort());
  },
);

test('words for one kind of card stand beside the words for all', () => {
  const keys = flat(wordsOf('en', 'items')).map(([key]) => key);
  const lonely = keys.filter(isVariant).filter((key) => !keys.includes(key.slice(0, key.lastIndexOf('_'))));
  expect(keys.filter(isVariant).length).toBeGreaterThan(0);
  expect(lonely).toEqual([]);
});

/** Said by `${chapter}.title`. */
const chapterTexts = new Set(guideIds.flatMap((chapter) => [`${chapter}.title`, `${chapter}.description`]));
test.each(['app', 'guide'])('every text of %s is said somewhere', (namespace) => {
  const code = ['src/ui', 'src/cli', 'src/i18n', 'src/offline', 'src/pages']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true }).map((name) => join(root, folder, String(name))),
    )
    .filter((file) => /\.(tsx?|html)$/.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const keys = [...new Set(flat(wordsOf('en', namespace)).map(([key]) => key.replace(/_(one|other)$/, '')))];
  // A key may be said whole, or with its last part filled in: `kinds.refund` by t(`kinds.${kind}`).
  const isSaid = (key: string) => {
    const start = key.split('.').slice(0, -1).join('.');
    const dotted = (text: string) => text.replaceAll('.', '\\.');
    const whole = new RegExp(`['\`.:%]${dotted(key)}(?![\\w.])`);
    const filled = new RegExp(`['\`.:]${dotted(start)}\\.\\$`);
    return whole.test(code) || (start !== '' && filled.test(code)) || chapterTexts.has(key);
  };
  expect(keys.filter((key) => !isSaid(key))).toEqual([]);
});

describe('Chinese', () => {
  const all = (locale: 'zh-Hans' | 'zh-Hant') => {
    const records = [...Object.entries(readRecords('carriers')), ...Object.entries(readRecords('bindings'))];
    const inData: [string, string][] = [];
    const collect = (file: string, value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [key, inner] of Object.entries(value))
        key === locale ? inData.push([file, inner]) : collect(file, inner);
    };
    for (const [id, record] of records) collect(id, record);
    collect('corrections', readCorrections());
    return [...texts(locale), ...inData];
  };
  // Characters that only one of the two scripts has, among those these texts use most.
  const onlySimplified =
    /[码号运营门办电话问对间单时说请转证个这为发书确据询实际员们过还账号亲让应务务线费话处开关东车网页贵]/;
  const onlyTraditional =
    /[碼號運營門辦電話問對間單時說請轉證個這為發書確據詢實際員們過還賬親讓應務線費處開關東車網頁貴]/;
  const quoted = /[“「『][^”」』]*[”」』]/g;
  test('simplified texts hold no traditional characters, and the other way round, names aside', () => {
    const names = /往來港澳通行證|一咭兩號|一咭兩地|國際萬能卡|轉數快|智方便|防騙易|鴨聊佳|萬眾卡|通訊事務管理局/g;
    const wrong = (list: readonly (readonly [string, string])[], pattern: RegExp) =>
      list.filter(([, text]) => pattern.test(text.replace(quoted, '').replace(names, '')));
    expect(wrong(all('zh-Hans'), onlyTraditional)).toEqual([]);
    expect(wrong(all('zh-Hant'), onlySimplified)).toEqual([]);
  });
  test.each(['zh-Hans', 'zh-Hant'] as const)('%s uses full-width punctuation after Chinese', (locale) => {
    expect(all(locale).filter(([, text]) => /\p{Script=Han}[,;:?!.](?!\d)/u.test(text))).toEqual([]);
  });
  test('each script has its own quotation marks', () => {
    expect(all('zh-Hant').filter(([, text]) => /[“”]/.test(text))).toEqual([]);
    expect(all('zh-Hans').filter(([, text]) => /[「」]/.test(text))).toEqual([]);
  });
});

test('a browser’s languages choose the locale', () => {
  expect(preferred(['fr', 'zh-HK', 'en'])).toBe('zh-Hant');
  expect(preferred(['zh-Hant-TW'])).toBe('zh-Hant');
  expect(preferred(['zh-CN'])).toBe('zh-Hans');
  expect(preferred(['zh'])).toBe('zh-Hans');
  expect(preferred(['en-GB', 'zh-TW'])).toBe('en');
  expect(preferred([])).toBe('zh-Hans');
});
