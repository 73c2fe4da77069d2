import type { Say } from './i18n.ts';

/** Words by namespace, as the locale files hold them. */
export interface FirstWords {
  readonly [key: string]: string | FirstWords;
}

/**
 * Takes the words that a start page brings along, gives what says them until i18next is there with all others: looks a key up and puts values in. It
 * knows no plural and no context, and the first page has none; what is missing is empty, or the default.
 */
export function firstSay(words: FirstWords): Say {
  const find = (key: string): unknown => {
    const [path = '', namespace = 'app'] = key.split(':').reverse();
    return [namespace, ...path.split('.')].reduce<unknown>(
      (found, name) => (found as FirstWords | undefined)?.[name],
      words,
    );
  };
  const say = (key: string, values: { readonly [name: string]: unknown } = {}) => {
    const text = find(key) ?? values.defaultValue ?? '';
    return String(text).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
  };
  return say as Say;
}
