import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import type { Stop } from './page/watch.ts';

/** An old phone on a bad line. */
export const conditions = { slowdown: 4, megabits: 1.6, roundTrip: 150 };

let script: Promise<string> | undefined;
/** The script that watches, as one file of plain JavaScript. */
function watchScript(): Promise<string> {
  script ??= build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: fileURLToPath(new URL('page/watch.ts', import.meta.url)), formats: ['iife'], name: 'benchWatch' },
    },
  }).then((built) => {
    const [first] = [built].flat() as Rolldown.RolldownOutput[];
    return first?.output[0].code ?? '';
  });
  return script;
}

/** Gives a fresh context, with storage and cache of its own: as high as the longest list of companies, so that no click needs scrolling. */
export const freshContext = (browser: Browser): Promise<BrowserContext> =>
  browser.newContext({ viewport: { width: 360, height: 4000 }, locale: 'zh-CN' });

/** Takes a context and the questions that will be answered, gives a page that is slowed down and watched from its first moment. */
export async function slowPage(
  context: BrowserContext,
  stops: readonly Stop[],
): Promise<{ page: Page; cdp: CDPSession }> {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: conditions.roundTrip,
    downloadThroughput: (conditions.megabits * 1e6) / 8,
    uploadThroughput: (conditions.megabits * 1e6) / 8,
  });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: conditions.slowdown });
  await cdp.send('Runtime.enable');
  await cdp.send('Runtime.addBinding', { name: 'benchReport' });
  await page.addInitScript({ content: `window.benchStops = ${JSON.stringify(stops)};\n${await watchScript()}` });
  return { page, cdp };
}
