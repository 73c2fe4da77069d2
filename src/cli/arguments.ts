import { type Locale, locales } from '#data/vocabulary.ts';
import { type Carriers, entryOf, type Given } from '#machines/card.ts';
import { isQuestion, questionIds } from '#machines/link.ts';
import { fitting, offered } from '#machines/replay.ts';
import { nearest } from './nearest.ts';

export interface Arguments {
  readonly given: Given;
  readonly locale: Locale;
  readonly json: boolean;
}

/** A mistake in the words of the command line: one line for standard error. */
export class UsageError extends Error {}

const suggest = (word: string, valid: readonly string[]) => `Nearest: ${nearest(word, valid).join(', ')}.`;

function answersTo(question: string, values: readonly string[], carriers: Carriers): readonly string[] {
  if (!isQuestion(question))
    throw new UsageError(`There is no question “${question}”. ${suggest(question, questionIds)}`);
  const valid = question === 'carrier' ? carrierIds(carriers) : offered(question);
  for (const value of values) {
    if (valid.includes(value)) continue;
    throw new UsageError(`“${value}” is no answer to ${question}. ${suggest(value, valid)}`);
  }
  const fit = fitting(question, values);
  if (fit.length !== values.length)
    throw new UsageError(`${question} does not take these together: ${values.join(', ')}.`);
  return fit;
}

/** The carriers that can be an answer: neither general rules nor those whose cards the interview does not know. */
const carrierIds = (carriers: Carriers) => {
  const isAnswer = (id: string) => !carriers[id]?.generic && carriers[id]?.cards.length !== 0;
  return [...Object.keys(carriers).filter(isAnswer), 'other'];
};

/** Takes the words of the command line and the index of carriers. Throws UsageError naming the nearest valid words. */
export function parseArguments(words: readonly string[], carriers: Carriers): Arguments {
  const given: Record<string, readonly string[]> = {};
  let locale: Locale = 'en';
  let json = false;
  for (const word of words) {
    const [name = '', value = ''] = word.split(/=(.*)/s, 2);
    if (word === '--json') json = true;
    else if (name === '--locale') locale = toLocale(value);
    else if (name.startsWith('-'))
      throw new UsageError(`There is no option “${name}”. ${suggest(name, ['--json', '--locale'])}`);
    else if (Object.hasOwn(given, name)) throw new UsageError(`${name} is answered twice.`);
    else given[name] = answersTo(name, [...new Set(value.split(','))], carriers);
  }
  const carrier = given.carrier?.[0];
  const isKindKnown = given.card && (given.card[0] !== 'unsure' || given.clue);
  if (carrier && isKindKnown && !entryOf(carrier, given, carriers)) {
    const fitting = carrierIds(carriers).filter((id) => entryOf(id, given, carriers));
    if (fitting.length > 0) throw new UsageError(`${carrier} has no such card. ${suggest(carrier, fitting)}`);
  }
  return { given, locale, json };
}

/** Takes the words after `freshness`: none, or `--on=2027-12-01`. Gives the day as an ISO date. Throws UsageError. */
export function parseDay(words: readonly string[]): string {
  const [word = '', ...more] = words;
  if (word === '') return new Date().toISOString().slice(0, 10);
  const [, day = ''] = /^--on=(\d{4}-\d\d-\d\d)$/.exec(word) ?? [];
  const time = Date.parse(`${day}T12:00:00Z`);
  const isDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
  if (day === '' || !isDay || more.length > 0)
    throw new UsageError('freshness takes one option: --on=2027-12-01, a day of the calendar.');
  return day;
}

function toLocale(word: string): Locale {
  const locale = locales.find((one) => one === word);
  if (!locale) throw new UsageError(`There is no locale “${word}”. ${suggest(word, locales)}`);
  return locale;
}
