import { type Locale, locales } from '#data/vocabulary.ts';

/** Each locale’s name in its own language. */
export const localeNames: { readonly [L in Locale]: string } = {
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
  en: 'English',
};

/** The `lang` of a page: zh-Hant is Hong Kong’s, so that its glyphs are chosen. */
export const langOf = (locale: Locale): string => (locale === 'zh-Hant' ? 'zh-Hant-HK' : locale);

/** Whether a word of any origin names a locale. */
export const isLocale = (text: string | undefined): text is Locale => locales.some((locale) => locale === text);

/** Takes the browser’s languages in order of preference, gives the locale to begin with. */
export function preferred(languages: readonly string[]): Locale {
  for (const language of languages.map((tag) => tag.toLowerCase())) {
    if (/^zh\b.*-(hant|hk|mo|tw)\b/.test(language)) return 'zh-Hant';
    if (/^zh\b/.test(language)) return 'zh-Hans';
    if (/^en\b/.test(language)) return 'en';
  }
  return 'zh-Hans';
}
