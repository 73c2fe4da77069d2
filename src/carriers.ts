import { folder, generics } from 'virtual:records';
import type { IndexedCarrier } from '#data/entry.ts';
import { giveWords } from '#data/parts.ts';
import type { Locale } from '#data/vocabulary.ts';
import type { CardKind } from '#machines/card.ts';

/** Carriers by id, as the interview and the choice need them. */
export type CarrierIndex = { readonly [id: string]: IndexedCarrier };

/** What is known from the start: the general records. The carriers of a kind of card come with `loadIndex`. */
export const start: CarrierIndex = generics;

/** Milliseconds after which a file that does not come counts as failed, so that nobody waits for ever. */
const patience = 30_000;

const made = new Map<string, Promise<unknown>>();

/** Takes a name and what makes something, gives what was made under that name; what failed is made again when next asked for. */
export function once<T>(name: string, make: () => Promise<T>): Promise<T> {
  const known = made.get(name);
  if (known) return known as Promise<T>;
  const making = make();
  made.set(name, making);
  making.catch(() => made.delete(name));
  return making;
}

const load = <T>(path: string): Promise<T> =>
  once(path, async () => {
    const response = await fetch(new URL(folder + path, import.meta.url), { signal: AbortSignal.timeout(patience) });
    if (!response.ok) throw new Error(`${path} could not be loaded: ${response.status}.`);
    return response.json();
  });

/** Takes a kind of card, gives the index of the carriers that issue it. Rejects if it cannot be loaded. */
export const loadIndex = (kind: CardKind): Promise<CarrierIndex> => load(`index/${kind}.json`);

const wanted = new Set<string>();

/** Takes a record's path and a locale, gives the record in that language. Rejects if it cannot be loaded. */
export function loadRecord<T>(path: string, locale: Locale): Promise<T> {
  wanted.add(path);
  return once(`${path} in ${locale}`, async () => {
    const [bare, words] = await Promise.all([load(`${path}.json`), load<string[]>(`${locale}/${path}.json`)]);
    return giveWords(bare, words) as T;
  });
}

/**
 * Takes a locale, loads the words in it of every record that was wanted in any, so that the page can change its language at
 * once. Never rejects: what does not load is asked for again where it is shown, and missed there.
 */
export const loadWords = (locale: Locale): Promise<unknown> =>
  Promise.allSettled([...wanted].map((path) => loadRecord(path, locale)));
