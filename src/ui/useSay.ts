import { useContext, useMemo } from 'react';
import type { CarrierIndex } from '#src/carriers.ts';
import type { SayOnPaper } from '#src/i18n/i18n.ts';
import { phrases } from '#src/i18n/phrases.ts';
import { SpeechContext } from './Speaker.tsx';

/** The words of the page’s locale, and what the first page did without. Throws outside of a `Speaker`. */
export function useSay() {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error('Nothing speaks here: a Speaker is missing.');
  return speech;
}

/** The same with the words of the papers, on a page that has loaded them. */
export function useSayOnPaper() {
  const speech = useSay();
  return { ...speech, t: speech.t as unknown as SayOnPaper };
}

/** The words, and the phrases that name carriers. */
export function usePhrases(carriers: CarrierIndex) {
  const { t, locale } = useSay();
  const said = useMemo(() => phrases(t, carriers, locale), [t, carriers, locale]);
  return { t, locale, ...said };
}
