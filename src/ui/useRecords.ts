import { useMemo } from 'react';
import type { Given } from '#machines/card.ts';
import { formatLink, parseLink } from '#machines/link.ts';
import type { CarrierIndex } from '#src/carriers.ts';
import { loadRecords, type Records as Read } from '#src/records.ts';
import { type Loaded, useLoaded } from './useLoaded.ts';
import { useSay } from './useSay.ts';

export interface Records extends Read {
  readonly carriers: CarrierIndex;
}

/** Takes answers and whether anybody wants to know, gives the records for them once they are there. */
export function useRecords(given: Given, carriers: CarrierIndex, isWanted: boolean): Loaded<Records> {
  const { locale } = useSay();
  const link = formatLink(given);
  const load = useMemo(() => {
    if (!isWanted) return undefined;
    // The same answers in another object are the same records.
    const same = parseLink(link).given;
    return async () => ({ carriers, ...(await loadRecords(same, carriers, locale)) });
  }, [link, carriers, locale, isWanted]);
  return useLoaded(load);
}
