import { useEffect, useMemo, useState } from 'react';
import type { Locale } from '#data/vocabulary.ts';
import { learnForPaper, type SayOnPaper } from '#src/i18n/i18n.ts';
import { useSay } from './useSay.ts';

/** Takes locales (the same list each time), gives for each its words once all are there, or that they did not load. */
export function useOtherWords(locales: readonly Locale[]): ReadonlyMap<Locale, SayOnPaper> | 'failed' | undefined {
  const { i18n } = useSay();
  const [learned, setLearned] = useState<readonly Locale[] | undefined>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    setFailed(false);
    if (!i18n) return;
    Promise.all(locales.map((locale) => learnForPaper(i18n, locale)))
      .then(() => isCurrent && setLearned(locales))
      .catch(() => isCurrent && setFailed(true));
    return () => {
      isCurrent = false;
    };
  }, [i18n, locales]);
  const says = useMemo(
    () => new Map(locales.map((locale) => [locale, i18n?.getFixedT(locale) as unknown as SayOnPaper])),
    [i18n, locales],
  );
  if (failed) return 'failed';
  return learned === locales ? says : undefined;
}
