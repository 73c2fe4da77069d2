import index from 'virtual:carriers';
import type { Binding, Carrier } from '#data/schema.ts';
import { cardKind, type Given, genericId } from '#machines/card.ts';
import type { Supplier } from './advice/facts.ts';

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
  const rulesId = genericId(cardKind(given, carriers), carriers) ?? 'unknown';
  const answered = given.carrier?.[0];
  const id = answered === undefined || answered === 'other' ? rulesId : answered;
  const [own, rules] = await Promise.all([load(id), load(rulesId)]);
  return { id, own, rules };
}

/** Gives all records of bindings. Rejects if one cannot be loaded. */
export async function loadBindings(): Promise<Binding[]> {
  return Promise.all(Object.values(bindings).map(async (loader) => (await loader()).default));
}
