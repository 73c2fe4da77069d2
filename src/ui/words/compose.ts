import type { Locale } from '#data/vocabulary.ts';
import { listOf, type Part } from '#src/advice/letterParts.ts';
import type { Letter } from '#src/advice/letters.ts';
import type { SayOnPaper } from '#src/i18n/i18n.ts';

/** What is left for the pen, as it stands in the words and in copied text. */
export const blank = '________';

/** A language in which a text is said, and what the company is called in it. */
export interface Voice {
  readonly locale: Locale;
  readonly t: SayOnPaper;
  readonly company: string;
}

/** Takes a part and a voice, gives its words: a question has room for the answer below it. Never throws. */
export function wordsOf(part: Part, { t, company }: Voice): string {
  if ('ask' in part) return `${t(`facts:${part.ask}`)}\n${blank}`;
  const { url = '', publisher = '', read: date = '' } = part.page ?? {};
  return t(`letters:parts.${part.say}`, { company, url, publisher, date });
}

/** Takes a part and the reader's own voice, gives words to read along: only the text that counts has blanks to fill. */
export const readingOf = (part: Part, voice: Voice): string =>
  'ask' in part ? voice.t(`facts:${part.ask}`) : wordsOf(part, voice).replaceAll(blank, '…');

/** Takes parts, gives them as paragraphs (one part each) and lists (lines of a kind that follow each other). */
export function blocksOf(parts: readonly Part[]): readonly { list: string | undefined; parts: readonly Part[] }[] {
  const blocks: { list: string | undefined; parts: Part[] }[] = [];
  for (const part of parts) {
    const last = blocks.at(-1);
    const list = listOf(part);
    if (list && last?.list === list) last.parts.push(part);
    else blocks.push({ list, parts: [part] });
  }
  return blocks;
}

/** Takes a letter and a voice, gives it as plain text to copy. */
export const textOf = (letter: Letter, voice: Voice): string =>
  blocksOf(letter.parts)
    .map(({ list, parts }) =>
      parts.map((part) => (list ? `– ${wordsOf(part, voice)}` : wordsOf(part, voice))).join('\n'),
    )
    .join('\n\n');
