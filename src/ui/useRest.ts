import type { i18n } from 'i18next';
import { useCallback } from 'react';
import type { Locale } from '#data/vocabulary.ts';
import { createI18n } from '#src/i18n/i18n.ts';
import { lazily } from './lazily.ts';
import { type Loaded, useLoaded } from './useLoaded.ts';

export type Parts = typeof import('./rest.ts');
/** What the first page does without: parts of pages, and what says all words. */
export interface Rest {
  readonly parts: Parts;
  readonly i18n: i18n | undefined;
}
const loadParts = lazily(() => import('./rest.ts'));
let loaded: Rest | undefined;

/** Takes the locale to speak (undefined: what speaks is there), loads what the first page does without. Rejects if it cannot. */
export async function loadRest(locale: Locale | undefined): Promise<Rest> {
  const [parts, instance] = await Promise.all([loadParts(), locale && createI18n(locale)]);
  loaded = { parts, i18n: instance || undefined };
  return loaded;
}

/** Takes the locale to speak (undefined: what speaks is there), gives what the first page does without once it is there. */
export function useRest(locale: Locale | undefined): Loaded<Rest> {
  const load = useCallback(async () => loaded ?? loadRest(locale), [locale]);
  const rest = useLoaded(load);
  return { ...rest, value: rest.value ?? loaded };
}
