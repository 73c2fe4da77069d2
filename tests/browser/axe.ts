import type { Page } from 'playwright-core';
import { colourFaults, findingsOf } from '../audit/engines.ts';

/** Takes a page as it stands, gives what axe finds against WCAG 2.2 AA and its best practice, in light and dark: the rule and where. */
export async function axeFaults(page: Page): Promise<string[]> {
  // A colour on its way to another one is neither.
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const found = await findingsOf('axe', page, ['violations']);
  return [...found.map(({ rule, html }) => `${rule}: ${html}`), ...(await colourFaults(page, ['dark']))];
}
