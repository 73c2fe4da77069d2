import { useEffect, useState } from 'react';
import type { Given } from '#machines/card.ts';
import type { Session } from '#machines/session.ts';
import { type Advice, advise } from '#src/advice/advise.ts';
import type { Supplier } from '#src/advice/facts.ts';
import { type CarrierIndex, loadBindings, loadSupplier } from '#src/carriers.ts';
import { today } from './today.ts';

export interface Advised {
  readonly trail: Given;
  readonly advice: Advice;
  readonly supplier: Supplier;
}

/** Takes a session at its end, gives the advice once the records it rests on are there, or that they did not load. */
export function useAdvice(session: Session, carriers: CarrierIndex) {
  const [advised, setAdvised] = useState<Advised | undefined>();
  const [failed, setFailed] = useState(false);
  const { trail } = session;
  useEffect(() => {
    let isCurrent = true;
    setFailed(false);
    Promise.all([loadSupplier(trail, carriers), loadBindings()])
      .then(([supplier, bindings]) => {
        if (isCurrent)
          setAdvised({ trail, advice: advise({ given: trail, carriers }, supplier, bindings, today()), supplier });
      })
      // Also where what came is no record: something else on the way has answered.
      .catch(() => isCurrent && setFailed(true));
    return () => {
      isCurrent = false;
    };
  }, [trail, carriers]);
  // Records that come late must not leave another case's advice standing.
  return { advised: advised?.trail === trail ? advised : undefined, failed };
}
