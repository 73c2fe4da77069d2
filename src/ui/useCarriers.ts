import { useCallback, useEffect, useRef, useState } from 'react';
import { type CardKind, cardKinds, type Given, kindsOffered } from '#machines/card.ts';
import { type CarrierIndex, loadIndex } from '#src/carriers.ts';
import { useReturn } from './useReturn.ts';

/** How the list of carriers for the answers given stands. */
export interface ListState {
  readonly isLoading: boolean;
  readonly failed: boolean;
  /** Another try for what failed. */
  readonly retry: () => void;
}

/**
 * Loads the carriers of each kind of card, but for the kinds known, as the answers come to it, and hands them on. Gives the state of the list
 * for these answers, and `ready`, which takes the answers of a link and runs `then` once the carrier they name can
 * be looked up (at once, if it can), or `otherwise` if that fails.
 */
export function useCarriers(given: Given, known: readonly CardKind[], onLearn: (carriers: CarrierIndex) => void) {
  const learnt = useRef(new Set(known));
  const [failed, setFailed] = useState<readonly CardKind[]>([]);

  const learn = useCallback(
    async (kind: CardKind) => {
      if (learnt.current.has(kind)) return;
      // A second try is loading again.
      setFailed((kinds) => (kinds.includes(kind) ? kinds.filter((one) => one !== kind) : kinds));
      try {
        const found = await loadIndex(kind);
        learnt.current.add(kind);
        onLearn(found);
      } catch (error) {
        setFailed((kinds) => [...kinds, kind]);
        throw error;
      }
    },
    [onLearn],
  );

  const ready = useCallback(
    (named: Given, then: () => void, otherwise: () => void) => {
      const offered = kindsOffered(named);
      // Before its kind is known, a carrier may be of any.
      const kinds = !named.carrier ? [] : offered.length > 0 ? offered : cardKinds;
      if (kinds.every((kind) => learnt.current.has(kind))) then();
      else Promise.all(kinds.map(learn)).then(then, otherwise);
    },
    [learn],
  );

  const kinds = kindsOffered(given);
  const names = kinds.join();
  const load = useCallback(() => {
    // What fails is noted, and said where the list would stand.
    for (const kind of cardKinds) if (names.split(',').includes(kind)) learn(kind).catch(() => {});
  }, [learn, names]);
  useEffect(load, [load]);
  useReturn(load);

  const list: ListState = {
    isLoading: kinds.some((kind) => !learnt.current.has(kind) && !failed.includes(kind)),
    failed: kinds.some((kind) => failed.includes(kind)),
    retry: load,
  };
  return { ready, list };
}
