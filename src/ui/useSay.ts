import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Locale } from '#data/vocabulary.ts';
import type { CarrierIndex } from '#src/carriers.ts';
import { namespaces, paperNamespaces } from '#src/i18n/i18n.ts';
import { phrases } from '#src/i18n/phrases.ts';

/** The words of the page's locale. */
export function useSay() {
  const { t, i18n } = useTranslation(namespaces);
  return { t, i18n, locale: i18n.language as Locale };
}

/** The words of the page's locale with those of the papers, on a page that has loaded them. */
export function useSayOnPaper() {
  const { t, i18n } = useTranslation([...namespaces, ...paperNamespaces]);
  return { t, i18n, locale: i18n.language as Locale };
}

/** The words, and the phrases that name carriers. */
export function usePhrases(carriers: CarrierIndex) {
  const { t, locale } = useSay();
  const said = useMemo(() => phrases(t, carriers, locale), [t, carriers, locale]);
  return { t, locale, ...said };
}
