import { useEffect, useState } from 'react';
import type { Binding } from '#data/schema.ts';
import type { Given } from '#machines/card.ts';
import { formatLink } from '#machines/link.ts';
import type { Supplier } from '#src/advice/facts.ts';
import { type CarrierIndex, loadBindings, loadSupplier } from '#src/carriers.ts';

export interface Loaded {
  readonly carriers: CarrierIndex;
  readonly supplier: Supplier;
  readonly bindings: readonly Binding[];
}

/** Takes answers and whether anybody wants to know, gives the records for them once they are there, or that they did not load. */
export function useRecords(given: Given, carriers: CarrierIndex, isWanted: boolean): Loaded | 'failed' | undefined {
  const link = formatLink(given);
  const [loaded, setLoaded] = useState<(Loaded & { readonly link: string }) | undefined>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!isWanted) return;
    let isCurrent = true;
    setFailed(false);
    Promise.all([loadSupplier(given, carriers), loadBindings()])
      .then(([supplier, bindings]) => isCurrent && setLoaded({ link, carriers, supplier, bindings }))
      .catch(() => isCurrent && setFailed(true));
    return () => {
      isCurrent = false;
    };
  }, [given, link, carriers, isWanted]);
  if (failed) return 'failed';
  return loaded?.link === link && loaded.carriers === carriers ? loaded : undefined;
}
