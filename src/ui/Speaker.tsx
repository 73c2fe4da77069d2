import type { i18n } from 'i18next';
import { createContext, type ReactNode, useCallback, useMemo, useSyncExternalStore } from 'react';
import type { Locale } from '#data/vocabulary.ts';
import { type FirstWords, firstSay, quickSay, textAt } from '#src/i18n/firstSay.ts';
import type { Say } from '#src/i18n/i18n.ts';
import type { Loaded } from './useLoaded.ts';
import { type Rest, useRest } from './useRest.ts';

/** What says the words of the page, and its locale. */
export interface Speech {
  readonly t: Say;
  /** The text of a key that may be missing, as it is written. */
  readonly find: (key: string) => string | undefined;
  readonly locale: Locale;
  /** Undefined while there are no words but those of the first page. */
  readonly i18n: i18n | undefined;
  /** What the first page does without. */
  readonly rest: Loaded<Rest>;
}

/** Read through `useSay`; whatever speaks stands within a `Speaker`. */
export const SpeechContext = createContext<Speech | undefined>(undefined);

/** What a start page says with: its locale, and the words that it brings along. */
export interface First {
  readonly locale: Locale;
  readonly words: FirstWords;
}

/**
 * Takes an i18next instance, or a start page’s own words until it is loaded; lets all within speak its language and follow when that
 * changes.
 */
export function Speaker({ by, children }: { by: i18n | First; children: ReactNode }) {
  const given = 'words' in by ? undefined : by;
  const first = 'words' in by ? by : undefined;
  const rest = useRest(first?.locale);
  const i18n = given ?? rest.value?.i18n;
  const follow = useCallback(
    (then: () => void) => {
      i18n?.on('languageChanged', then);
      return () => i18n?.off('languageChanged', then);
    },
    [i18n],
  );
  const spoken = () => (i18n?.language ?? first?.locale) as Locale;
  const locale = useSyncExternalStore(follow, spoken, spoken);
  const speech = useMemo(() => {
    const t = i18n ? quickSay(i18n, locale) : firstSay(first?.words ?? {});
    const find = (key: string) => textAt(i18n ? i18n.getDataByLanguage(locale) : first?.words, key);
    return { t, find, locale, i18n };
  }, [i18n, locale, first]);
  return <SpeechContext value={{ ...speech, rest }}>{children}</SpeechContext>;
}
