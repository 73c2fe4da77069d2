import { folder, generics } from 'virtual:records';
import type { IndexedCarrier } from '#data/entry.ts';
import type { Binding, Carrier } from '#data/schema.ts';
import type { CardKind, Carriers, Given } from '#machines/card.ts';
import { type Supplier, supplierIds } from './advice/facts.ts';

/** Carriers by id, as the interview and the choice need them. */
export type CarrierIndex = { readonly [id: string]: IndexedCarrier };

/** What is known from the start: the general records. The carriers of a kind of card come with `loadIndex`. */
export const start: CarrierIndex = generics;

/** Milliseconds after which a file that does not come counts as failed, so that nobody waits for ever. */
const patience = 30_000;

const files = new Map<string, Promise<unknown>>();

/** Fetches a file of records once; one that failed is fetched again when next asked for. */
function load<T>(path: string): Promise<T> {
  const known = files.get(path);
  if (known) return known as Promise<T>;
  const file = fetch(new URL(folder + path, import.meta.url), { signal: AbortSignal.timeout(patience) }).then(
    (response) => {
      if (!response.ok) throw new Error(`${path} could not be loaded: ${response.status}.`);
      return response.json();
    },
  );
  files.set(path, file);
  file.catch(() => files.delete(path));
  return file;
}

/** Takes a kind of card, gives the index of the carriers that issue it. Rejects if it cannot be loaded. */
export const loadIndex = (kind: CardKind): Promise<CarrierIndex> => load(`index/${kind}.json`);

/** Takes complete answers and the index known, gives the records the advice rests on. Rejects if one cannot be loaded. */
export async function loadSupplier(given: Given, carriers: Carriers): Promise<Supplier> {
  const ids = supplierIds(given, carriers);
  const [own, rules] = await Promise.all([
    load<Carrier>(`carriers/${ids.own}.json`),
    load<Carrier>(`carriers/${ids.rules}.json`),
  ]);
  return { id: ids.own, own, rules };
}

/** Gives all records of bindings. Rejects if they cannot be loaded. */
export const loadBindings = (): Promise<Binding[]> => load('bindings.json');
