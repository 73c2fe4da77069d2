import { useEffect } from 'react';
import { useSay } from './useSay.ts';

/** Takes the heading of the page, or nothing where it is not shown yet; makes it the document's title. */
export function useTitle(heading: string | undefined, isError = false): void {
  const { t } = useSay();
  const prefix = isError ? t('errorPrefix') : '';
  const name = t('name');
  useEffect(() => {
    if (heading) document.title = `${prefix}${heading} – ${name}`;
  }, [prefix, heading, name]);
}
