import { useEffect } from 'react';
import { useSay } from './useSay.ts';

/** Takes the page's heading, makes it the document's title. */
export function useTitle(heading: string, isError = false): void {
  const { t } = useSay();
  const prefix = isError ? t('errorPrefix') : '';
  const name = t('name');
  useEffect(() => {
    document.title = `${prefix}${heading} – ${name}`;
  }, [prefix, heading, name]);
}
