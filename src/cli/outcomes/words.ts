import type { Text } from '#data/statement.ts';
import { type Locale, locales } from '#data/vocabulary.ts';
import { type Change, type Kind, kinds } from './difference.ts';
import type { Example } from './tally.ts';

/** The words of tokens. */
export interface Words {
  readonly [token: string]: Text | undefined;
}

/** What to call a kind of difference. */
export const kindNames: { readonly [kind in Kind]: string } = {
  wayOut: 'another way out',
  asked: 'other questions asked',
  channel: 'other channels',
  comes: 'lines come',
  goes: 'lines go',
  facts: 'lines say other facts',
  ask: 'other questions to the carrier',
  order: 'lines move',
  reasons: 'other reasons',
};
/** More differences of one example would bury it. */
const longest = 12;

const tokenIn = (part: string) => part.match(/\S+~\S+/)?.[0];
/** A fact's words must not become markup. */
const plain = (text: string) => text.replace(/[*_|`<>[\]]/g, '\\$&');

/** Takes differences, gives the tokens whose words are wanted to tell of them. */
export const tokensIn = (changes: readonly Change[]): string[] =>
  changes.flatMap(({ before, after }) => [...before, ...after]).flatMap((part) => tokenIn(part) ?? []);

function said(part: string, words: Words, locale: Locale): string {
  const token = tokenIn(part);
  if (token === undefined) return part.includes(' ') ? part : `\`${part}\``;
  const [name = '', , ...rest] = token.split('~');
  const marks = rest.filter((mark) => mark !== '').map((mark) => `, ${mark}`);
  return `${part.slice(0, part.indexOf(token))}\`${name}\`${marks.join('')} “${plain(words[token]?.[locale] ?? '')}”`;
}

function difference({ kind, before, after }: Change, words: Words): string {
  const inWords = (parts: readonly string[], locale: Locale) =>
    parts.map((part) => said(part, words, locale)).join(', ');
  // English, unless only another language says it otherwise.
  const isSeen = (locale: Locale) => inWords(before, locale) !== inWords(after, locale);
  const locale = ['en' as const, ...locales].find(isSeen) ?? 'en';
  const [was, is] = [inWords(before, locale), inWords(after, locale)];
  if (kind === 'comes') return `, by ${is}`;
  if (kind === 'goes') return `, was there by ${was}`;
  if (kind === 'order') return was === is ? ` within ${is}` : ` from ${was} to ${is}`;
  return `: ${[...(was ? [`no longer ${was}`] : []), ...(is ? [`now ${is}`] : [])].join('; ')}`;
}

/** Takes an example, gives what differs, a line for all lines of the checklist in which it is the same. */
export function exampleLines({ link, changes }: Example, words: Words): string[] {
  const items = new Map<string, string[]>();
  for (const kind of kinds)
    for (const change of changes.filter((one) => one.kind === kind)) {
      const key = `${kind}\n${difference(change, words)}`;
      const name = change.item ?? (kind === 'reasons' ? 'the way out' : '');
      items.set(key, [...(items.get(key) ?? []), ...(name ? [said(name, words, 'en')] : [])]);
    }
  const lines = [...items].map(([key, names]) => {
    const [kind = '', told = ''] = key.split('\n');
    return `   - ${kindNames[kind as Kind]}${names.length > 0 ? ` (${names.join(', ')})` : ''}${told}`;
  });
  const rest = lines.length - longest;
  return [`\`#${link}\``, ...lines.slice(0, longest), ...(rest > 0 ? [`   - and ${rest} more`] : [])];
}
