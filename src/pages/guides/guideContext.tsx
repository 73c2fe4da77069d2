import type { i18n, TFunction } from 'i18next';
import { createContext, useContext, useMemo } from 'react';
import type { Locale } from '#data/vocabulary.ts';
import type { namespaces } from '#src/i18n/i18n.ts';
import { useSay } from '#src/ui/useSay.ts';
import { upFrom } from '../head.ts';
import type { Knowledge } from './knowledge.ts';

/** The page being made: its path below the locale (`carriers/cmhk/`), and all records. */
export const Place = createContext<{ readonly path: string; readonly knowledge: Knowledge }>({
  path: '',
  knowledge: { carriers: {}, index: {}, rules: [], bindings: {}, corrections: { corrections: {}, sources: {} } },
});

/** Takes an instance that knows the words of the guides, gives what says them in a locale: `key` of guide, or `namespace:key`. */
export const guideWords = (i18n: i18n | undefined, locale: Locale): TFunction<['guide', ...typeof namespaces]> =>
  i18n?.getFixedT(locale, ['guide', 'app']) as never;

/** What a guide needs: its words, its locale, the records, and a way to address pages relative to itself. */
export function useGuide() {
  const { i18n, locale } = useSay();
  const t = useMemo(() => guideWords(i18n, locale), [i18n, locale]);
  const place = useContext(Place);
  const up = upFrom(place.path) || './';
  return { t, locale, ...place, to: (path: string) => `${up}${path}` };
}
