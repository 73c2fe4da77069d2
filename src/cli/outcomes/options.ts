import { cardKinds } from '#machines/card.ts';
import { UsageError } from '../arguments.ts';
import { nearest } from '../nearest.ts';

export interface Options {
  /** The revision to compare with, as git takes it. */
  readonly against: string;
  /** Look at these cards only. */
  readonly cards?: readonly string[];
  readonly json: boolean;
}

const cardIds: readonly string[] = [...cardKinds, 'unsure'];
const usage = 'Type npm run outcomes -- --against=main (any branch, tag or commit git knows; HEAD: the last commit).';

function toCards(value: string): readonly string[] {
  const cards = [...new Set(value.split(','))];
  const wrong = cards.find((card) => !cardIds.includes(card));
  if (wrong === undefined) return cards;
  throw new UsageError(`There is no card “${wrong}”. Nearest: ${nearest(wrong, cardIds).join(', ')}.`);
}

/** Takes the words after `outcomes`. Throws UsageError. */
export function parseOptions(words: readonly string[]): Options {
  let options: Options = { against: '', json: false };
  for (const word of words) {
    const [name = '', value = ''] = word.split(/=(.*)/s, 2);
    if (word === '--json') options = { ...options, json: true };
    else if (name === '--against') options = { ...options, against: value };
    else if (name === '--card') options = { ...options, cards: toCards(value) };
    else
      throw new UsageError(`outcomes takes --against=REV, --card=hkNumber,usSim and --json, not “${word}”. ${usage}`);
  }
  if (options.against === '') throw new UsageError(`What is to be compared with is missing. ${usage}`);
  return options;
}
