import { type ComponentType, useCallback } from 'react';
import { learnForPaper } from '#src/i18n/i18n.ts';
import { type Loaded, useLoaded } from './useLoaded.ts';
import { useSay } from './useSay.ts';

export type Load<Props> = () => Promise<{ Page: ComponentType<Props> }>;

/**
 * Takes what loads a page that few people open at once, and whether it speaks the words of the papers. Gives the page once it and its words
 * are there.
 */
export function usePage<Props>(load: Load<Props>, isPaper = false): Loaded<ComponentType<Props>> {
  const { i18n, locale } = useSay();
  // A page without words of its own is the same in each language.
  const spoken = isPaper ? locale : undefined;
  const both = useCallback(
    () => Promise.all([load(), spoken && i18n && learnForPaper(i18n, spoken)]).then(([{ Page }]) => Page),
    [load, i18n, spoken],
  );
  return useLoaded(both);
}
