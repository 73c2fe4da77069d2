import { createInstance, type i18n, type TFunction } from 'i18next';
import type { Locale } from '#data/vocabulary.ts';
import type englishGuide from './en/guide.json';
import type { papers } from './en/papers.ts';
import type { words as english } from './en/words.ts';

/** English is the locale whose keys are typed; a test holds the others to it. */
export type Words = typeof english;
export const namespaces = ['app', 'questions', 'items', 'advice', 'facts'] as const;
/** Words of the pages that few people open at once: loaded with them. */
export const paperNamespaces = ['sheet', 'letters', 'dates', 'cards'] as const;
/** Says a key of any namespace: `key` of app, or `namespace:key`. */
export type Say = TFunction<typeof namespaces>;
/** The same with the words of the papers, once they are loaded. */
export type SayOnPaper = TFunction<[...typeof namespaces, ...typeof paperNamespaces]>;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: Words & typeof papers & { guide: typeof englishGuide };
  }
}

const loaders: { readonly [L in Locale]: () => Promise<{ words: object }> } = {
  'zh-Hans': () => import('./zh-Hans/words.ts'),
  'zh-Hant': () => import('./zh-Hant/words.ts'),
  en: () => import('./en/words.ts'),
};

const paperLoaders: { readonly [L in Locale]: () => Promise<{ papers: object }> } = {
  'zh-Hans': () => import('./zh-Hans/papers.ts'),
  'zh-Hant': () => import('./zh-Hant/papers.ts'),
  en: () => import('./en/papers.ts'),
};

function instanceOf(): i18n {
  const instance = createInstance({
    fallbackLng: false,
    defaultNS: 'app',
    interpolation: { escapeValue: false },
    resources: {},
    initAsync: false,
  });
  instance.init();
  return instance;
}

/** Adds words to an instance; what it knows of a namespace stays. */
function teach(instance: i18n, locale: Locale, words: object): void {
  for (const [namespace, texts] of Object.entries(words))
    instance.addResourceBundle(locale, namespace, texts, true, true);
}

/** Takes a locale, gives an i18next instance that speaks it. Throws if its words cannot be loaded. */
export async function createI18n(locale: Locale): Promise<i18n> {
  const instance = instanceOf();
  await speak(instance, locale);
  return instance;
}

/** Takes a locale and the words that its start page brings along, gives an instance that can say that page, and no more until `learn`. */
export function beginI18n(locale: Locale, words: object): i18n {
  const instance = instanceOf();
  teach(instance, locale, words);
  instance.changeLanguage(locale);
  return instance;
}

/** Takes an instance and a locale, loads the words if need be and changes to them. Throws if they cannot be loaded. */
export async function speak(instance: i18n, locale: Locale): Promise<void> {
  await learn(instance, locale);
  await instance.changeLanguage(locale);
}

/** Whether an instance knows all words of a locale, but for those of the papers. */
export const isLearnt = (instance: i18n, locale: Locale): boolean => instance.hasResourceBundle(locale, 'items');

/** Takes an instance and a locale, loads its words if need be. Throws if they cannot be loaded. */
export async function learn(instance: i18n, locale: Locale): Promise<void> {
  if (isLearnt(instance, locale)) return;
  const { words } = await loaders[locale]();
  teach(instance, locale, words);
}

/** Takes an instance and a locale, loads its words with those of the papers, and stays in its language. Throws if they cannot be loaded. */
export async function learnForPaper(instance: i18n, locale: Locale): Promise<void> {
  await learn(instance, locale);
  if (instance.hasResourceBundle(locale, 'sheet')) return;
  const { papers } = await paperLoaders[locale]();
  teach(instance, locale, papers);
}
