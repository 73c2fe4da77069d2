import type { i18n } from 'i18next';
import { createContext, type ReactNode, useCallback, useMemo, useSyncExternalStore } from 'react';
import type { Locale } from '#data/vocabulary.ts';

/** An instance that speaks, and the locale it speaks at the moment. */
export interface Speech {
  readonly i18n: i18n;
  readonly locale: Locale;
}

/** Read through `useSay`; whatever speaks stands within a `Speaker`. */
export const SpeechContext = createContext<Speech | undefined>(undefined);

/** Takes an i18next instance, lets all within speak its language and follow when that changes. */
export function Speaker({ i18n, children }: { i18n: i18n; children: ReactNode }) {
  const follow = useCallback(
    (then: () => void) => {
      i18n.on('languageChanged', then);
      return () => i18n.off('languageChanged', then);
    },
    [i18n],
  );
  const spoken = () => i18n.language as Locale;
  const locale = useSyncExternalStore(follow, spoken, spoken);
  const speech = useMemo(() => ({ i18n, locale }), [i18n, locale]);
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}
