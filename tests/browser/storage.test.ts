import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { langOf } from '#src/i18n/locale.ts';
import { address, answer, openPage, say, walkThrough } from './page.ts';

const trail =
  'card=hkNumber&carrier=cmhk&tariff=prepaid&aim=close&signal=receives&holder=self&bindings=bank&place=mainland';
const another = 'card=usSim&carrier=tello&aim=close&signal=receives&holder=self&bindings=bank,messaging';
const box = (page: Page, item: string) => page.locator(`[data-item="${item}"] input`);
const casesIn = (page: Page): Promise<{ answers: string; ticks: string[] }[]> =>
  page.evaluate(() => JSON.parse(localStorage.getItem('signoff') ?? '{"cases":[]}').cases);
const notSaved = (page: Page, locale: 'en' | 'zh-Hant' = 'en') => page.getByText(say(locale, 'app.notSaved'));
const advice = (page: Page) => page.locator('[data-route]').waitFor();

/** Ways in which what is stored goes while a page is open: the last tells the page nothing. */
const clearings = {
  'another tab clears it': async (page: Page) => {
    const other = await page.context().newPage();
    await other.goto(`${address()}en/about/`);
    await other.evaluate(() => localStorage.clear());
    await other.close();
  },
  'the browser clears it': async (page: Page) => {
    const session = await page.context().newCDPSession(page);
    const origin = new URL(address()).origin;
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  },
  'it goes without a word': (page: Page) => page.evaluate(() => localStorage.clear()),
};

describe.each(Object.entries(clearings))('where storage is emptied in mid-journey: %s', (_, clear) => {
  test('the questions go on, the advice stays, and what is ticked afterwards is kept', async () => {
    const { page, close } = await openPage();
    await page.goto(`${address()}en/`);
    const [first = [], second = [], ...others] = trail.split('&').map((part) => part.split('='));
    await answer(page, 'en', first[0] ?? '', first[1] ?? '');
    await expect.poll(() => casesIn(page)).toHaveLength(1);
    await clear(page);
    await expect.poll(() => casesIn(page)).toEqual([]);
    await answer(page, 'en', second[0] ?? '', second[1] ?? '');
    for (const [question = '', answers = ''] of others) await answer(page, 'en', question, answers);
    await advice(page);
    expect(await casesIn(page)).toEqual([{ answers: trail, ticks: [] }]);
    await box(page, 'moveBank').check();
    await clear(page);
    await expect.poll(() => casesIn(page)).toEqual([]);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).not.toBe('');
    await box(page, 'backUp').check();
    // What was cleared is not written again unasked.
    expect(await casesIn(page)).toEqual([{ answers: trail, ticks: ['backUp'] }]);
    expect(await box(page, 'moveBank').isChecked()).toBe(false);
    expect(await notSaved(page).count()).toBe(0);
    await page.reload();
    expect(await box(page, 'backUp').isChecked()).toBe(true);
    await close();
  });
});

const refusals = {
  blocked: () =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    }),
  // To the last character, by the browser's own measure.
  full: () => {
    if (localStorage.length > 0) return;
    for (let size = 2 ** 23; size >= 1; size /= 2)
      try {
        for (let at = 0; ; at++) localStorage.setItem(`${size} ${at}`, 'x'.repeat(size));
      } catch {}
  },
};

describe.each(Object.entries(refusals))('where storage is %s', (_, refuse) => {
  test('a whole journey from the start page, ticks, more cards and another language work, and it is said that nothing is kept', async () => {
    const { page, close } = await openPage();
    await page.addInitScript(refuse);
    await walkThrough(page, 'en', trail);
    await notSaved(page).waitFor();
    await box(page, 'moveBank').check();
    await page.locator(`header a[hreflang="${langOf('zh-Hant')}"]`).click();
    await notSaved(page, 'zh-Hant').waitFor();
    expect(await box(page, 'moveBank').isChecked()).toBe(true);
    await page.locator(`header a[hreflang="en"]`).click();
    await notSaved(page).waitFor();
    await page.evaluate((to) => location.assign(`#${to}&at=dates`), trail);
    // Where a day would be kept, it is said that it is not.
    await page.locator('#by').waitFor();
    expect(await notSaved(page).count()).toBe(1);
    expect(await page.getByText(say('en', 'dates.byHint')).count()).toBe(0);
    await page.evaluate((to) => location.assign(`#${to}`), another);
    await advice(page);
    await box(page, 'moveMessaging').check();
    expect(await box(page, 'moveBank').isChecked()).toBe(false);
    await page.evaluate(() => location.assign('#at=cards'));
    await page.locator('[data-plan]').first().waitFor();
    await notSaved(page).waitFor();
    expect(await page.locator('[data-plan="moveMessaging"] input').isChecked()).toBe(true);
    // One of the two cards has it ticked.
    const shared = page.locator('[data-plan="moveBank"] input');
    expect(await shared.evaluate((input: HTMLInputElement) => input.indeterminate)).toBe(true);
    await page.evaluate((to) => location.assign(`#${to}`), trail);
    await advice(page);
    expect(await box(page, 'moveBank').isChecked()).toBe(true);
    await close();
  });
});

test('where storage is blocked, the page of all cards says so before anything is done', async () => {
  const { page, close } = await openPage();
  await page.addInitScript(refusals.blocked);
  await page.goto(`${address()}en/#at=cards`);
  await page.getByText(say('en', 'cards.none')).waitFor();
  expect(await notSaved(page).count()).toBe(1);
  await close();
});

test.each([
  ['zh-Hans', 360],
  ['zh-Hant', 1280],
  ['en', 320],
] as const)(
  'in %s at %i px whoever comes back is offered to go on, and nothing on the page moves for it',
  async (locale, width) => {
    const { page, close } = await openPage({ viewport: { width, height: 800 } });
    await page.goto(`${address()}${locale}/#${trail}`);
    await advice(page);
    await expect.poll(() => casesIn(page)).toHaveLength(1);
    await page.addInitScript(() => {
      const moved: number[] = [];
      Object.assign(globalThis, { moved });
      new PerformanceObserver((list) => {
        for (const one of list.getEntries()) moved.push((one as PerformanceEntry & { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(`${address()}${locale}/about/`);
    await page.goto(`${address()}${locale}/`);
    await page.getByRole('link', { name: say(locale, 'app.resumeYes'), exact: true }).waitFor();
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    expect(await page.evaluate(() => Reflect.get(globalThis, 'moved'))).toEqual([]);
    await page.getByRole('button', { name: say(locale, 'app.resumeNo'), exact: true }).click();
    await page.locator('.lead').waitFor();
    expect(await casesIn(page)).toEqual([]);
    await close();
  },
);
