import type { i18n } from 'i18next';
import { useEffect, useState } from 'react';
import type { Locale } from '#data/vocabulary.ts';
import { createI18n } from '#src/i18n/i18n.ts';

export type Parts = typeof import('./rest.ts');
/** What the first page does without: parts of pages, and what says all words. */
export interface Rest {
  readonly parts: Parts;
  readonly i18n: i18n | undefined;
}
let loaded: Rest | undefined;

/** Takes the locale to speak (undefined: what speaks is there), loads what the first page does without. Rejects if it cannot. */
export async function loadRest(locale: Locale | undefined): Promise<Rest> {
  const [parts, instance] = await Promise.all([import('./rest.ts'), locale && createI18n(locale)]);
  loaded = { parts, i18n: instance || undefined };
  return loaded;
}

/** Takes the locale to speak (undefined: what speaks is there), gives what the first page does without once it is there, or that it did not load. */
export function useRest(locale: Locale | undefined): { rest: Rest | undefined; failed: boolean } {
  const [rest, setRest] = useState(loaded);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (rest) return;
    loadRest(locale).then(setRest, () => setFailed(true));
  }, [rest, locale]);
  return { rest, failed };
}
