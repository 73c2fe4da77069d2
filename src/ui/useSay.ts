import { useContext, useMemo } from 'react';
import type { CarrierIndex } from '#src/carriers.ts';
import type { Say, SayOnPaper } from '#src/i18n/i18n.ts';
import { phrases } from '#src/i18n/phrases.ts';
import { SpeechContext } from './Speaker.tsx';

/** The instance that speaks and the page's locale. Throws outside of a `Speaker`. */
export function useSpeech() {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error('Nothing speaks here: a Speaker is missing.');
  return speech;
}

/** The words of the page's locale. */
export function useSay() {
  const { i18n, locale } = useSpeech();
  const t = useMemo(() => i18n.getFixedT(locale) as unknown as Say, [i18n, locale]);
  return { t, i18n, locale };
}

/** The words of the page's locale with those of the papers, on a page that has loaded them. */
export function useSayOnPaper() {
  const { t, i18n, locale } = useSay();
  return { t: t as unknown as SayOnPaper, i18n, locale };
}

/** The words, and the phrases that name carriers. */
export function usePhrases(carriers: CarrierIndex) {
  const { t, locale } = useSay();
  const said = useMemo(() => phrases(t, carriers, locale), [t, carriers, locale]);
  return { t, locale, ...said };
}
