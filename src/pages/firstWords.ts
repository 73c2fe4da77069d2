import { readFileSync } from 'node:fs';
import type { Locale } from '#data/vocabulary.ts';

/** What the first question may say before all other words are there: itself, its frame, an error, the wait, a failure. */
const keys = [
  ...['name', 'title', 'lead', 'promise', 'skip', 'languages', 'about', 'guides', 'myCards'],
  ...['progress', 'whyAsked', 'howToFind', 'whatItChanges', 'continue', 'pair'],
  ...['errorTitle', 'errorPrefix', 'errorOne', 'loading', 'loadFailed', 'failedTitle', 'retry'],
];

/** Takes a locale, gives the words that its start page brings along, by namespace. Throws if one of them is gone. */
export function firstWords(locale: Locale): object {
  const words = (namespace: string): { [key: string]: unknown } =>
    JSON.parse(readFileSync(new URL(`../i18n/${locale}/${namespace}.json`, import.meta.url), 'utf8'));
  const app = words('app');
  const missing = keys.filter((key) => app[key] === undefined);
  if (missing.length > 0) throw new Error(`${locale} does not say ${missing.join(', ')}.`);
  return { app: Object.fromEntries(keys.map((key) => [key, app[key]])), questions: { card: words('questions').card } };
}
