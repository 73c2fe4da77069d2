import type { Page } from 'playwright-core';
import type { Locale } from '#data/vocabulary.ts';
import { appIsThere } from '../browser/ready.ts';

/** A page as somebody may come upon it. `PAGE+WHAT` is the page PAGE, title and all, on which something has happened. */
export interface State {
  readonly id: string;
  /** Answers and view, to which the app moves from its first page. */
  readonly fragment?: string;
  /** Else a path below the locale (undefined: below the site) that is opened as it is. */
  readonly path?: string;
  /** A selector of what is there once the page is. */
  readonly until: string;
  /** Whether it is opened in a browser whose scripts are turned off. */
  readonly isScriptless?: boolean;
  /** Whether it is looked at while the page is still loading. */
  readonly isEarly?: boolean;
  /** Done before anything is opened. */
  readonly before?: (page: Page) => Promise<unknown>;
  /** Done on the page, and a selector of what comes of it. */
  readonly act?: (page: Page) => Promise<unknown>;
  readonly shows?: string;
  /** Where the focus must be at the end; by default on the heading after a move, and anywhere after something was done. */
  readonly focus?: string;
}

/** Takes complete answers, gives their advice as a state without a name. */
export const adviceAt = (fragment: string) => ({ fragment, until: '[data-route]' });

/** Takes the answers on several cards, gives what puts them into the memory of the device. */
export const seed = (answers: readonly string[]) => (page: Page) =>
  page.addInitScript(
    (memory) => {
      if (!localStorage.getItem('signoff')) localStorage.setItem('signoff', memory);
    },
    JSON.stringify({ version: 2, cases: answers.map((one) => ({ answers: one, ticks: ['moveBank'] })) }),
  );

/** Takes an empty page, a state and a locale, brings the page there as a person would; gives where the focus must be. */
export async function open(page: Page, address: string, locale: Locale, state: State): Promise<string | undefined> {
  const { fragment, path, until, before, act, shows } = state;
  await before?.(page);
  if (path !== undefined)
    await page.goto(address + path.replace('LOCALE', locale), { waitUntil: state.isEarly ? 'commit' : 'load' });
  else {
    await page.goto(`${address}${locale}/`);
    // Only then does a change of the address count as a move.
    await appIsThere(page);
    if (fragment) await page.evaluate((hash) => location.assign(`#${hash}`), fragment);
  }
  await page.locator(until).first().waitFor();
  await act?.(page);
  if (shows) await page.locator(shows).first().waitFor();
  return state.focus ?? (fragment && !act ? 'h1' : undefined);
}
