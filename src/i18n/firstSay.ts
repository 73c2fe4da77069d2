import type { i18n } from 'i18next';
import type { Locale } from '#data/vocabulary.ts';
import type { Say } from './i18n.ts';

/** Words by namespace, as the locale files hold them. */
export interface FirstWords {
  readonly [key: string]: string | FirstWords;
}

/** Takes words by namespace and a key, gives the text as it is written; undefined where there is none. */
export function textAt(words: FirstWords | undefined, key: string): string | undefined {
  const [path = '', namespace = 'app'] = key.split(':').reverse();
  let found: FirstWords | string | undefined = words?.[namespace];
  for (const name of path.split('.')) found = typeof found === 'object' ? found[name] : undefined;
  return typeof found === 'string' ? found : undefined;
}

interface Values {
  readonly [name: string]: unknown;
}
const fill = (text: string, values: Values) =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));

/**
 * Takes the words that a start page brings along, gives what says them until i18next is there with all others: looks a key up and puts values in. It
 * knows no plural and no context, and the first page has none; what is missing is empty.
 */
export function firstSay(words: FirstWords): Say {
  const say = (key: string, values: Values = {}) => fill(textAt(words, key) ?? '', values);
  return say as Say;
}

/** Takes an i18next instance and a locale, gives what says its words. A text without grammar is only looked up and filled in: most are, and i18next takes ten times as long for each. */
export function quickSay(instance: i18n, locale: Locale): Say {
  const fixed = instance.getFixedT(locale) as (key: string, values: Values) => string;
  const say = (key: string, values: Values = {}) => {
    const hasGrammar = 'count' in values || 'context' in values;
    const text = hasGrammar ? undefined : textAt(instance.getDataByLanguage(locale), key);
    return text === undefined ? fixed(key, values) : fill(text, values);
  };
  return say as Say;
}
