import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
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

/** In the page: gives each input to the app and says what went wrong. */
async function feed([kind, inputs, most, busy]: ['link' | 'state' | 'file', string[], number, number]) {
  const wrong: string[] = [];
  const errors: string[] = [];
  const note = (event: Event) => errors.push(String(Reflect.get(event, 'message') ?? Reflect.get(event, 'reason')));
  addEventListener('error', note);
  addEventListener('unhandledrejection', note);
  const turn = () => new Promise<void>((resolve) => setTimeout(resolve));
  const acts = {
    link: (text: string) => location.replace(`#${text}`),
    state: (text: string) => {
      localStorage.setItem('signoff', text);
      dispatchEvent(new StorageEvent('storage', { key: 'signoff' }));
    },
    file: (text: string) => {
      const input = document.querySelector<HTMLInputElement>('input[type=file]');
      if (!input) throw new Error('there is no field for a file');
      const files = new DataTransfer();
      files.items.add(new File([text], 'cards.json'));
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
  };
  /** Gives the longest time between two turns: as long the page could do nothing else. */
  const act = async (text: string): Promise<number> => {
    let longest = 0;
    let last = performance.now();
    const rest = async () => {
      await turn();
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    };
    acts[kind](text);
    await rest();
    await rest();
    // What has to be loaded first is waited for.
    for (let waited = 0; waited < 500 && document.querySelector('h1.loading'); waited++) await rest();
    return longest;
  };
  for (const text of inputs) {
    let longest = await act(text);
    // A busy machine is not the app's fault: only what is slow three times is slow.
    for (let again = 0; again < 2 && longest > busy; again++) {
      acts.link('');
      await turn();
      longest = Math.min(longest, await act(text));
    }
    const shown = document.querySelectorAll('main h1').length === 1 && document.body.innerText.length > 100;
    const kept = Object.values({ ...localStorage }).join('').length;
    const faults = {
      'blank page': !shown,
      'ran a script': Reflect.get(globalThis, 'pwned') !== undefined || Reflect.get({}, 'polluted') !== undefined,
      'keys kept': localStorage.length > 1 || sessionStorage.length > 0,
      'too much kept': kind !== 'state' && kept > most,
      'busy for too long': longest > busy,
      error: errors.length > 0,
    };
    const found = Object.entries(faults).flatMap(([name, is]) => (is ? [name] : []));
    if (found.length > 0)
      wrong.push(`${kind} ${found.join(', ')} ${errors.splice(0).join('; ')}: ${text.slice(0, 300)}`);
    if (kind !== 'link') localStorage.clear();
  }
  removeEventListener('error', note);
  removeEventListener('unhandledrejection', note);
  return wrong;
}

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
