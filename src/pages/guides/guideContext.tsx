import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { Locale } from '#data/vocabulary.ts';
import { namespaces } from '#src/i18n/i18n.ts';
import { upFrom } from '../head.ts';
import type { Knowledge } from './knowledge.ts';

/** The page being made: its path below the locale (`carriers/cmhk/`), and all records. */
export const Place = createContext<{ readonly path: string; readonly knowledge: Knowledge }>({
  path: '',
  knowledge: { carriers: {}, rules: [], bindings: {}, corrections: { corrections: {}, sources: {} } },
});

/** What a guide needs: its words, its locale, the records, and a way to address pages relative to itself. */
export function useGuide() {
  const { t, i18n } = useTranslation(['guide', ...namespaces]);
  const place = useContext(Place);
  const up = upFrom(place.path) || './';
  return { t, locale: i18n.language as Locale, ...place, to: (path: string) => `${up}${path}` };
}
