import { setTimeout } from 'node:timers/promises';
import type { Browser, CDPSession } from 'playwright-core';
import type { Point, Report, Stop } from './page/watch.ts';
import { freshContext, slowPage } from './throttle.ts';
import { journey } from './wizard.ts';

/** How a page answered somebody who answers. Milliseconds. */
export interface Answered {
  /** From the navigation until the second question is painted. */
  readonly firstAnswer: number;
  /** From the navigation until the third question is painted. */
  readonly secondAnswer: number;
  /** From the click on the button until the next question is painted, for every later answer. */
  readonly next: readonly number[];
  /** Clicks after which no question came, so that they had to be made again. */
  readonly lost: number;
  /** The fragment at the end. */
  readonly fragment: string;
}

/** So many answers are given at once, as early as the page shows something to click; the rest after it has loaded. */
const early = 2;
/** After so many milliseconds without the next question a click counts as lost. */
const patience = 1500;
const attempts = 5;

/** Clicks as a hand does: the browser gets real input events. They are sent together, as fast as they can be. */
async function click(cdp: CDPSession, points: readonly Point[]): Promise<void> {
  const button = { button: 'left', clickCount: 1 } as const;
  await Promise.all(
    points.flatMap((point) => [
      cdp.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...point, ...button }),
      cdp.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...point, ...button }),
    ]),
  );
}

/** The fragment of an address after all answers but the last. */
export const expectedFragment = `#${journey
  .slice(0, -1)
  .map((pair) => pair.join('='))
  .join('&')}`;

/**
 * Takes a browser, an address and the questions there, answers all but the last. Throws if a question does not come
 * after several clicks.
 */
export async function answer(browser: Browser, address: string, stops: readonly Stop[]): Promise<Answered> {
  const context = await freshContext(browser);
  const { page, cdp } = await slowPage(context, stops);
  const reports: Report[] = [];
  let lost = 0;
  cdp.on('Runtime.bindingCalled', ({ payload }) => {
    const report = JSON.parse(payload) as Report;
    const isAgain = reports[report.stop] !== undefined;
    reports[report.stop] ??= report;
    if (report.stop >= early) return;
    // A page that asks its first question again has been loaded again: the answer went nowhere. The next one is not hurried.
    if (isAgain) lost++;
    void (isAgain ? setTimeout(patience) : Promise.resolve()).then(() => click(cdp, report.points));
  });
  const report = async (stop: number) => {
    for (let attempt = 0; attempt < attempts; attempt++) {
      if (attempt > 0) {
        // While the page is being loaded again there is nothing to click at.
        const points = await page.evaluate((asked) => window.benchPoints(asked), stop - 1).catch(() => null);
        if (points) {
          lost++;
          await click(cdp, points);
        }
      }
      const late = Date.now() + patience + (stop === 0 ? 30_000 : 0);
      while (!reports[stop] && Date.now() < late) await setTimeout(5);
      const found = reports[stop];
      if (found) return found;
    }
    throw new Error(`${address} does not show question ${stop + 1} where it could be answered (${stops[stop]?.ask})`);
  };
  await page.goto(address, { waitUntil: 'commit' });
  const { began } = await report(0);
  const times = { firstAnswer: (await report(1)).shown - began, secondAnswer: (await report(2)).shown - began };
  await page.waitForLoadState('networkidle');
  const next: number[] = [];
  for (let stop = early; stop < stops.length - 1; stop++) {
    // Not in step with the frames of the screen.
    await page.waitForTimeout(300 + Math.random() * 50);
    await click(cdp, (await report(stop)).points);
    const { shown, clicked } = await report(stop + 1);
    if (clicked === null) throw new Error(`${address}: question ${stop + 2} came without a click`);
    next.push(shown - clicked);
  }
  const fragment = await page.evaluate(() => location.hash);
  await context.close();
  return { ...times, next, lost, fragment };
}
