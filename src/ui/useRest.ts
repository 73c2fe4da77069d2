import type { i18n } from 'i18next';
import { useEffect, useState } from 'react';
import type { Locale } from '#data/vocabulary.ts';
import { isLearnt, learn } from '#src/i18n/i18n.ts';
import { useSay } from './useSay.ts';

export type Rest = typeof import('./rest.ts');
let parts: Rest | undefined;

/** Takes an instance and a locale, loads all that the first page does without: parts of pages, and the words. Rejects if it cannot. */
export async function loadRest(instance: i18n, locale: Locale): Promise<void> {
  [parts] = await Promise.all([import('./rest.ts'), learn(instance, locale)]);
}

/** Loads what the first page does without; gives it once it and the locale’s words are there, or that they did not load. */
export function useRest(): Rest | 'failed' | undefined {
  const { i18n, locale } = useSay();
  const [failed, setFailed] = useState(false);
  const [, setLoaded] = useState('');
  useEffect(() => {
    let isCurrent = true;
    setFailed(false);
    loadRest(i18n, locale).then(
      () => isCurrent && setLoaded(locale),
      () => isCurrent && setFailed(true),
    );
    return () => {
      isCurrent = false;
    };
  }, [i18n, locale]);
  if (parts && isLearnt(i18n, locale)) return parts;
  return failed ? 'failed' : undefined;
}
