import index from 'virtual:carriers';
import type { Binding, Carrier } from '#data/schema.ts';
import type { Given } from '#machines/card.ts';
import { type Supplier, supplierIds } from './advice/facts.ts';

/** The index of carriers: what the interview and the choice need. Records load when the advice needs them. */
export const carriers = index;

const records = import.meta.glob<{ default: Carrier }>('../data/carriers/*.json');
const bindings = import.meta.glob<{ default: Binding }>('../data/bindings/*.json');

async function load(id: string): Promise<Carrier> {
  const loader = records[`../data/carriers/${id}.json`];
  if (!loader) throw new Error(`There is no record of the carrier ${id}.`);
  return (await loader()).default;
}

/** Takes complete answers, gives the records the advice rests on. Rejects if one cannot be loaded. */
export async function loadSupplier(given: Given): Promise<Supplier> {
  const ids = supplierIds(given, carriers);
  const [own, rules] = await Promise.all([load(ids.own), load(ids.rules)]);
  return { id: ids.own, own, rules };
}

/** Gives all records of bindings. Rejects if one cannot be loaded. */
export async function loadBindings(): Promise<Binding[]> {
  return Promise.all(Object.values(bindings).map(async (loader) => (await loader()).default));
}
