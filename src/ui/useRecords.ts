import { useMemo } from 'react';
import type { Binding } from '#data/schema.ts';
import type { Given } from '#machines/card.ts';
import { formatLink, parseLink } from '#machines/link.ts';
import type { Supplier } from '#src/advice/facts.ts';
import { type CarrierIndex, loadBindings, loadSupplier } from '#src/carriers.ts';
import { type Loaded, useLoaded } from './useLoaded.ts';

export interface Records {
  readonly carriers: CarrierIndex;
  readonly supplier: Supplier;
  readonly bindings: readonly Binding[];
}

/** Takes answers and whether anybody wants to know, gives the records for them once they are there. */
export function useRecords(given: Given, carriers: CarrierIndex, isWanted: boolean): Loaded<Records> {
  const link = formatLink(given);
  const load = useMemo(() => {
    if (!isWanted) return undefined;
    // The same answers in another object are the same records.
    const same = parseLink(link).given;
    return () =>
      Promise.all([loadSupplier(same, carriers), loadBindings()]).then(([supplier, bindings]) => ({
        carriers,
        supplier,
        bindings,
      }));
  }, [link, carriers, isWanted]);
  return useLoaded(load);
}
