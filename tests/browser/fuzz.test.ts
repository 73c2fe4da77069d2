import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { feed } from './feed.ts';
import { hostileLink, hostilePath, hostileState } from './hostile.ts';
import { address, openPage } from './page.ts';
import { type Chance, chanceOf } from './seeded.ts';

/** The same inputs in every run, and others in each: SEED repeats those of a run that failed. */
const seeds = { fixed: 20261121, fresh: Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31)) };
/** How many inputs of each sort, over both seeds: ten thousand and more in all. */
const counts = { link: 7000, state: 2000, file: 1000, path: 60, reload: 40 };
const batch = 250;
/** The most that storage may hold, in characters: ten cards with every answer and every line ticked take less. */
const mostKept = 40_000;
/** Milliseconds for which a page may be busy with one input. */
const mostBusy = 200;

const makers = { link: hostileLink, state: hostileState, file: hostileState };

async function feedAll(page: Page, kind: keyof typeof makers, chance: Chance): Promise<string[]> {
  const wrong: string[] = [];
  for (let left = counts[kind] / 2; left > 0; left -= batch) {
    const inputs = Array.from({ length: Math.min(batch, left) }, () => makers[kind](chance));
    wrong.push(
      ...(await page.evaluate(feed, [kind, inputs, mostKept, mostBusy] as [typeof kind, string[], number, number])),
    );
  }
  return wrong;
}

const repeat = (seed: number) => `SEED=${seed} npx vitest run --project browser tests/browser/fuzz.test.ts`;

test.each(['fixed', 'fresh'] as const)(
  'links, stored states and files by chance from a %s seed break nothing',
  async (kind) => {
    const chance = chanceOf(seeds[kind]);
    const { page, close } = await openPage();
    // Of a page behind another, the browser does not show every address in its bar, which takes it longer than the app takes.
    await page.context().newPage();
    await page.goto(`${address()}en/`);
    await page.waitForFunction(() => document.title.startsWith('What kind'));
    const wrong = [...(await feedAll(page, 'link', chance)), ...(await feedAll(page, 'state', chance))];
    await page.goto(`${address()}en/#at=cards`);
    await page.locator('input[type=file]').waitFor();
    wrong.push(...(await feedAll(page, 'file', chance)));
    expect(wrong.slice(0, 10), repeat(seeds[kind])).toEqual([]);
    await close();
  },
  300_000,
);

test.each(['fixed', 'fresh'] as const)(
  'pages opened with states, links and paths by chance from a %s seed are never blank',
  async (kind) => {
    const chance = chanceOf(seeds[kind] + 1);
    const { page, close } = await openPage();
    await page.goto(`${address()}en/`);
    for (let at = 0; at < counts.reload / 2; at++) {
      const state = hostileState(chance);
      const link = hostileLink(chance);
      await page.evaluate((text) => localStorage.setItem('signoff', text), state);
      await page.goto(`${address()}${chance.pick(['en', 'zh-Hans', 'zh-Hant'])}/?${at}#${link}`);
      await page.waitForFunction(() => document.querySelectorAll('main:not([hidden]) h1:not(.loading)').length === 1);
      expect(
        await page.evaluate(() => Reflect.get(globalThis, 'pwned')),
        `${repeat(seeds[kind])}\n${state}\n${link}`,
      ).toBe(undefined);
    }
    // That a page is not there is no complaint of ours.
    page.removeAllListeners('console');
    for (let at = 0; at < counts.path / 2; at++) {
      const path = hostilePath(chance);
      await page.goto(`${address()}${path}`).catch((error) => {
        throw new Error(`${repeat(seeds[kind])}\n${path}`, { cause: error });
      });
      expect((await page.locator('body').innerText()).length, path).toBeGreaterThan(0);
    }
    await close();
  },
  120_000,
);
