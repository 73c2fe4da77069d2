import { type ComponentType, useEffect, useState } from 'react';
import { learnForPaper } from '#src/i18n/i18n.ts';
import { useSay } from './useSay.ts';

type Load<Props> = () => Promise<{ Page: ComponentType<Props> }>;

/** Takes what loads a page that few people open at once, gives the page once it and its words are there, or that they did not load. */
export function usePage<Props>(load: Load<Props>): ComponentType<Props> | 'failed' | undefined {
  const { i18n, locale } = useSay();
  const [found, setFound] = useState<{ Page: ComponentType<Props>; load: Load<Props>; locale: string } | undefined>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    setFailed(false);
    Promise.all([load(), learnForPaper(i18n, locale)])
      .then(([{ Page }]) => isCurrent && setFound({ Page, load, locale }))
      .catch(() => isCurrent && setFailed(true));
    return () => {
      isCurrent = false;
    };
  }, [load, i18n, locale]);
  if (failed) return 'failed';
  return found?.load === load && found.locale === locale ? found.Page : undefined;
}
