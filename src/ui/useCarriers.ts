import { useCallback, useEffect, useRef, useState } from 'react';
import { type CardKind, type Given, kindsOffered } from '#machines/card.ts';
import { type CarrierIndex, loadIndex } from '#src/carriers.ts';

/**
 * Loads the carriers of each kind of card as the answers come to it, and hands them on. Gives `ready`, which runs
 * something once the carriers that some answers may name are known (at once, if they are), and whether the last
 * attempt failed, with another try.
 */
export function useCarriers(given: Given, onLearn: (carriers: CarrierIndex) => void) {
  const learnt = useRef(new Set<CardKind>());
  const [failed, setFailed] = useState(false);

  const learn = useCallback(
    async (kinds: readonly CardKind[]) => {
      const missing = kinds.filter((kind) => !learnt.current.has(kind));
      const found = await Promise.all(missing.map(loadIndex));
      for (const kind of missing) learnt.current.add(kind);
      if (missing.length > 0) onLearn(Object.assign({}, ...found));
      setFailed(false);
    },
    [onLearn],
  );

  const ready = useCallback(
    (named: Given, then: () => void, otherwise: () => void) => {
      const kinds = named.carrier ? kindsOffered(named) : [];
      if (kinds.every((kind) => learnt.current.has(kind))) then();
      else learn(kinds).then(then, otherwise);
    },
    [learn],
  );

  const kinds = kindsOffered(given).join();
  const retry = useCallback(() => {
    learn(kinds.split(',').filter((kind) => kind !== '') as CardKind[]).catch(() => setFailed(true));
  }, [learn, kinds]);
  useEffect(retry, [retry]);

  return { ready, failed, retry };
}
