import { useCallback } from 'react';
import type { Given } from '#machines/card.ts';
import type { Session } from '#machines/session.ts';
import { type Advice, advise } from '#src/advice/advise.ts';
import type { Supplier } from '#src/advice/facts.ts';
import type { CarrierIndex } from '#src/carriers.ts';
import { loadRecords } from '#src/records.ts';
import { today } from './today.ts';
import { type Loaded, useLoaded } from './useLoaded.ts';
import { useSay } from './useSay.ts';

export interface Advised {
  readonly trail: Given;
  readonly advice: Advice;
  readonly supplier: Supplier;
}

/** Takes a session at its end, gives the advice once the records it rests on are there. It fails also where what came is no record: something else on the way has answered. */
export function useAdvice({ trail }: Session, carriers: CarrierIndex): Loaded<Advised> {
  const { locale } = useSay();
  const load = useCallback(async (): Promise<Advised> => {
    const { supplier, bindings } = await loadRecords(trail, carriers, locale);
    return { trail, advice: advise({ given: trail, carriers }, supplier, bindings, today()), supplier };
  }, [trail, carriers, locale]);
  // Another list of carriers learnt meanwhile changes nothing in it; in another language it stays until that is there.
  return useLoaded(load, (advised) => advised.trail === trail);
}
