import type { Page } from 'playwright-core';

/**
 * Waits until the app has taken over what stands on a page and all that comes a moment later is there: until then another script answers, with
 * pages made beforehand.
 */
export const appIsThere = (page: Page) =>
  page.waitForFunction(
    () =>
      document.querySelector('.footer > [role=status]') &&
      Object.keys(document.querySelector('main h1') ?? {}).some((key) => key.startsWith('__reactProps')),
  );
