import { type ComponentType, useEffect, useState } from 'react';
import { learnForPaper } from '#src/i18n/i18n.ts';
import { useSay } from './useSay.ts';

export type Load<Props> = () => Promise<{ Page: ComponentType<Props> }>;

/**
 * Takes what loads a page that few people open at once, and whether it speaks the words of the papers. Gives the page once it and its words
 * are there, or that they did not load.
 */
export function usePage<Props>(load: Load<Props>, isPaper = false): ComponentType<Props> | 'failed' | undefined {
  const { i18n, locale } = useSay();
  const [found, setFound] = useState<{ Page: ComponentType<Props>; load: Load<Props>; locale: string } | undefined>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    setFailed(false);
    Promise.all([load(), isPaper && i18n && learnForPaper(i18n, locale)])
      .then(([{ Page }]) => isCurrent && setFound({ Page, load, locale }))
      .catch(() => isCurrent && setFailed(true));
    return () => {
      isCurrent = false;
    };
  }, [load, isPaper, i18n, locale]);
  if (failed) return 'failed';
  return found?.load === load && (found.locale === locale || !isPaper) ? found.Page : undefined;
}
