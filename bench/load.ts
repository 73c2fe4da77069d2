import type { Browser, Page } from 'playwright-core';
import { blockingAfter } from './statistics.ts';
import { freshContext, slowPage } from './throttle.ts';
import { countTraffic, type Traffic } from './traffic.ts';

/** What loading a page cost somebody who only looks at it. Times in milliseconds from the navigation. */
export interface Loaded extends Traffic {
  readonly firstPaint: number;
  readonly largestPaint: number;
  /** By long tasks, over the whole load: a page without its first paint cannot answer either. */
  readonly blocking: number;
  /** The part of it after the first paint. */
  readonly blockingSeen: number;
  /** Megabytes of script objects that are still used. */
  readonly heap: number;
  readonly secondPaint: number;
  /** Whether a service worker answered the second visit. */
  readonly isFromWorker: boolean;
}

/** For how long a page is left alone once its network is quiet, to see what it still does. */
const quiet = 1500;

const firstPaintOf = (page: Page) =>
  page
    .waitForFunction(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime)
    .then((found) => found.jsonValue())
    .then((time) => time ?? Number.NaN);

/** Waits until the service worker is in charge: it has stored its files by then. A page without one comes no further. */
const waitForWorker = (page: Page) =>
  page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    while (active?.state === 'activating') await new Promise((resolve) => setTimeout(resolve, 50));
  });

/** Takes a browser and an address, loads it twice in one fresh context, and gives what that cost. */
export async function load(browser: Browser, address: string, expectsWorker: boolean): Promise<Loaded> {
  const context = await freshContext(browser);
  const { page, cdp } = await slowPage(context, []);
  const traffic = countTraffic(cdp);
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForLoadState('networkidle');
  const { bytes, requests } = traffic();
  await page.waitForTimeout(quiet);
  const { ahead } = traffic();
  const firstPaint = await firstPaintOf(page);
  const watched = await page.evaluate(() => ({ largest: window.bench.largest(), tasks: window.bench.tasks }));
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  if (expectsWorker) await waitForWorker(page);
  await page.close();

  const again = await slowPage(context, []);
  const response = await again.page.goto(address, { waitUntil: 'load' });
  const secondPaint = await firstPaintOf(again.page);
  await context.close();
  return {
    bytes,
    requests,
    ahead,
    firstPaint,
    largestPaint: watched.largest,
    blocking: blockingAfter(0, watched.tasks),
    blockingSeen: blockingAfter(firstPaint, watched.tasks),
    heap: usedSize / 1e6,
    secondPaint,
    isFromWorker: response?.fromServiceWorker() ?? false,
  };
}
