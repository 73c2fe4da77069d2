import { readFileSync } from 'node:fs';
import type { Locale } from '#data/vocabulary.ts';
import { records } from './journeys.ts';

type Tree = { readonly [key: string]: Tree } & string;
const read = new Map<string, Tree>();
function words(locale: Locale, file: string): Tree {
  const path = `../src/i18n/${locale}/${file}.json`;
  const tree = read.get(path) ?? (JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as Tree);
  read.set(path, tree);
  return tree;
}
/** Takes a locale and a path such as `app.continue`, gives the text; fails on a path that is not there. */
export function say(locale: Locale, path: string): string {
  const [file = '', ...keys] = path.split('.');
  const text = keys.reduce<Tree | undefined>((tree, key) => tree?.[key], words(locale, file));
  if (typeof text !== 'string') throw new Error(`no text ${path}`);
  return text;
}

/** The label of an answer as it is read. */
export const labelOf = (locale: Locale, question: string, answer: string) =>
  question === 'carrier' && answer !== 'other'
    ? (records[answer]?.name[locale] ?? '')
    : say(locale, `questions.${question}.answers.${answer}.label`);

/** The name an answer has for whoever hears the page read: its label, then the hint below it, which a locale may leave out. */
export function nameOf(locale: Locale, question: string, answer: string): string {
  const hints = words(locale, 'questions')[question]?.answers?.[answer]?.hint;
  const hint = question === 'carrier' && answer !== 'other' ? records[answer]?.aliases.slice(0, 3).join(' · ') : hints;
  return [labelOf(locale, question, answer), hint].filter(Boolean).join(' ');
}
