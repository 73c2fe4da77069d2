import type { i18n, TFunction } from 'i18next';
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

/** Takes a locale, gives an i18next instance that speaks it. Throws if it or its words cannot be loaded. */
export async function createI18n(locale: Locale): Promise<i18n> {
  // The start page brings its own words and does without either for a moment.
  const [{ createInstance }, { words }] = await Promise.all([import('i18next'), loaders[locale]()]);
  const instance = createInstance({
    fallbackLng: false,
    defaultNS: 'app',
    interpolation: { escapeValue: false },
    resources: { [locale]: { ...words } },
    initAsync: false,
  });
  await instance.init({ lng: locale });
  return instance;
}

/** Takes an instance and a locale, loads the words if need be and changes to them. Throws if they cannot be loaded. */
export async function speak(instance: i18n, locale: Locale): Promise<void> {
  await learn(instance, locale);
  await instance.changeLanguage(locale);
}

async function learn(instance: i18n, locale: Locale): Promise<void> {
  if (instance.hasResourceBundle(locale, 'app')) return;
  teach(instance, locale, (await loaders[locale]()).words);
}

/** Adds words to an instance, by namespace. */
function teach(instance: i18n, locale: Locale, words: object): void {
  for (const [namespace, texts] of Object.entries(words)) instance.addResourceBundle(locale, namespace, texts);
}

/** Takes an instance and a locale, loads its words with those of the papers, and stays in its language. Throws if they cannot be loaded. */
export async function learnForPaper(instance: i18n, locale: Locale): Promise<void> {
  await learn(instance, locale);
  if (instance.hasResourceBundle(locale, 'sheet')) return;
  const { papers } = await paperLoaders[locale]();
  teach(instance, locale, papers);
}
