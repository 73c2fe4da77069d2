import { useCallback, useEffect, useState } from 'react';
import { useReturn } from './useReturn.ts';

/** How something that is loaded stands. */
export interface Loaded<T> {
  /** What was loaded, once it is there. */
  readonly value: T | undefined;
  /** How often it has failed; 0 while a first try is on its way. */
  readonly failures: number;
  /** Whether the last try failed and no other one is on its way. */
  readonly failed: boolean;
  readonly retry: () => void;
}

/**
 * Takes what loads something (the same function for the same thing; undefined while nobody wants it), gives it once it is there.
 * What comes late does not stand for something else that is wanted by then, unless `fits` says that it serves.
 */
export function useLoaded<T>(load: (() => Promise<T>) | undefined, fits?: (value: T) => boolean): Loaded<T> {
  const [attempt, setAttempt] = useState(0);
  const [found, setFound] = useState<{ load: typeof load; attempt: number; value?: T; failures: number }>();
  useEffect(() => {
    let isCurrent = true;
    load?.().then(
      (value) => isCurrent && setFound({ load, attempt, value, failures: 0 }),
      () =>
        isCurrent &&
        setFound((last) => ({ load, attempt, failures: (last?.load === load ? (last?.failures ?? 0) : 0) + 1 })),
    );
    return () => {
      isCurrent = false;
    };
  }, [load, attempt]);
  const retry = useCallback(() => setAttempt((last) => last + 1), []);
  useReturn(retry);
  const mine = found?.load === load ? found : undefined;
  const failures = mine?.failures ?? 0;
  const earlier = found?.value !== undefined && fits?.(found.value) ? found.value : undefined;
  return { value: mine?.value ?? earlier, failures, failed: failures > 0 && mine?.attempt === attempt, retry };
}
