import { kinds } from './difference.ts';
import type { Tally } from './tally.ts';
import { exampleLines, kindNames, type Words } from './words.ts';

/** What was compared, and how far. */
export interface Compared {
  readonly against: string;
  readonly commit: string;
  readonly cards?: readonly string[];
  /** Whether the revision could list situations of its own. */
  readonly isMutual: boolean;
  /** The words of the tokens that the examples name. */
  readonly words: Words;
}

/** What is counted of a line, the gravest first. */
const columns = {
  comes: 'comes in',
  goes: 'goes from',
  facts: 'says other facts',
  order: 'moves',
  reasons: 'rests on other answers',
} as const;
const columnIds = Object.keys(columns) as (keyof typeof columns)[];

const number = (count: number) => count.toLocaleString('en');

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return ['', line(head), line(head.map((_cell, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)];
}

function itemRows({ byItem }: Tally): string[][] {
  const counted = [...byItem].map(([id, counts]) => ({ id, counts: columnIds.map((kind) => counts[kind] ?? 0) }));
  // What comes, goes or speaks otherwise is what a review is for; reasons alone come last.
  const grave = (counts: readonly number[]) => counts.slice(0, -1).reduce((sum, count) => sum + count, 0);
  counted.sort((a, b) => grave(b.counts) - grave(a.counts) || (b.counts.at(-1) ?? 0) - (a.counts.at(-1) ?? 0));
  return counted.map(({ id, counts }) => [`\`${id}\``, ...counts.map(number)]);
}

/** Takes the counts and what was compared, gives a text for the description of a pull request (Markdown). */
export function toMarkdown(tally: Tally, { against, commit, cards, isMutual, words }: Compared): string {
  const { situations, differing, byKind, byItem, examples } = tally;
  const scope = cards ? `, only the cards ${cards.join(', ')}` : '';
  const lines = [
    `${number(differing)} of ${number(situations)} situations differ.`,
    '',
    `The working tree against \`${against}\` (${commit.slice(0, 7)})${scope}.`,
  ];
  if (!isMutual) lines.push('That revision cannot list its own situations; those of the working tree were put to it.');
  if (differing === 0) return lines.join('\n');
  const found = kinds.flatMap((kind) => (byKind.has(kind) ? [[kindNames[kind], number(byKind.get(kind) ?? 0)]] : []));
  lines.push(...table(['what differs', 'situations'], found));
  if (byItem.size > 0)
    lines.push('', '**By item**', ...table(['item', ...columnIds.map((kind) => columns[kind])], itemRows(tally)));
  lines.push('', '**Examples**', '');
  examples.forEach((example, at) => {
    lines.push(`${at + 1}. ${exampleLines(example, words).join('\n')}`);
  });
  return lines.join('\n');
}

/** Takes the counts and what was compared, gives one object with all of it. */
export const toObject = (tally: Tally, { words, ...compared }: Compared) => ({
  ...compared,
  situations: tally.situations,
  differing: tally.differing,
  kinds: Object.fromEntries(tally.byKind),
  items: Object.fromEntries(tally.byItem),
  examples: tally.examples,
  words,
});
