import { useCallback } from 'react';
import type { Locale } from '#data/vocabulary.ts';
import { learnForPaper, type SayOnPaper } from '#src/i18n/i18n.ts';
import { type Loaded, useLoaded } from './useLoaded.ts';
import { useSay } from './useSay.ts';

/** Takes locales (the same list each time), gives for each its words once all are there. */
export function useOtherWords(locales: readonly Locale[]): Loaded<ReadonlyMap<Locale, SayOnPaper>> {
  const { i18n } = useSay();
  const load = useCallback(async () => {
    // Shown on pages alone that come after all words.
    if (!i18n) return new Map<Locale, SayOnPaper>();
    await Promise.all(locales.map((locale) => learnForPaper(i18n, locale)));
    return new Map(locales.map((locale) => [locale, i18n.getFixedT(locale) as unknown as SayOnPaper]));
  }, [i18n, locales]);
  return useLoaded(load);
}
