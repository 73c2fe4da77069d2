import type { Locale } from '#data/vocabulary.ts';
import type { Given } from '#machines/card.ts';
import { type CarrierFile, type CarrierRecord, type Supplier, supplierIds } from './advice/facts.ts';
import { kindsNamed, type ServiceRecord } from './advice/services.ts';
import { type CarrierIndex, loadRecord, once } from './carriers.ts';

/** What an advice rests on, in one language. */
export interface Records {
  readonly supplier: Supplier;
  readonly bindings: readonly ServiceRecord[];
}

const loadCarrier = (id: string, carriers: CarrierIndex, locale: Locale): Promise<CarrierRecord> =>
  once(`${id} in ${locale}`, async () => {
    const entry = carriers[id];
    if (!entry) throw new Error(`${id} is not in the index.`);
    const { name, generic } = entry;
    return { name, generic, ...(await loadRecord<CarrierFile>(`carriers/${id}`, locale)) };
  });

/**
 * Takes complete answers, the index known and a locale; gives the records that the advice rests on, in that language: the
 * carrier's, the general rules, and the services of the kinds of account that were named. Rejects if one cannot be loaded.
 */
export async function loadRecords(given: Given, carriers: CarrierIndex, locale: Locale): Promise<Records> {
  const ids = supplierIds(given, carriers);
  const [own, rules, services] = await Promise.all([
    loadCarrier(ids.own, carriers, locale),
    loadCarrier(ids.rules, carriers, locale),
    Promise.all(kindsNamed(given, carriers).map((kind) => loadRecord<ServiceRecord[]>(`bindings/${kind}`, locale))),
  ]);
  return { supplier: { id: ids.own, own, rules }, bindings: services.flat() };
}
