import { type Locale, locales } from './vocabulary.ts';

/** A record without its words, and its words by language. A text in it is the place of its words in their list. */
export interface Parted {
  readonly bare: unknown;
  readonly words: { readonly [L in Locale]: readonly string[] };
}

const isText = (value: object): value is { readonly [L in Locale]: string } =>
  locales.every((locale) => locale in value);

/** Takes a record, or any part of one, gives what is the same in every language and the words of each. */
export function takeWords(record: unknown): Parted {
  const words = { 'zh-Hans': [] as string[], 'zh-Hant': [] as string[], en: [] as string[] };
  const bare = JSON.stringify(record, (_key, value) => {
    if (typeof value !== 'object' || value === null || !isText(value)) return value;
    for (const locale of locales) words[locale].push(value[locale]);
    return { word: words.en.length - 1 };
  });
  return { bare: JSON.parse(bare), words };
}

/**
 * Takes what `takeWords` made of a record, and its words in one language; gives the record, in which every text is in that
 * language whichever is asked for. Throws if the words are those of another record.
 */
export function giveWords(bare: unknown, words: readonly string[]): unknown {
  if (typeof bare !== 'object' || bare === null) return bare;
  if (Array.isArray(bare)) return bare.map((one) => giveWords(one, words));
  if (!('word' in bare))
    return Object.fromEntries(Object.entries(bare).map(([key, one]) => [key, giveWords(one, words)]));
  const said = words[bare.word as number];
  if (said === undefined) throw new Error(`There are no words for text ${bare.word}.`);
  return Object.fromEntries(locales.map((locale) => [locale, said]));
}
