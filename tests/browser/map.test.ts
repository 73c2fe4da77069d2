import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { locales } from '#data/vocabulary.ts';
import { axeFaults } from './axe.ts';
import { address, openPage, say } from './page.ts';

const trail = 'card=hkNumber&carrier=cmhk&tariff=monthly&aim=close';
const open = async (page: Page, locale: string, fragment: string) => {
  await page.goto(`${address()}${locale}/map/${fragment && `#${fragment}`}`);
  if (fragment) await page.locator('.path-lit:visible').waitFor();
};
const stations = (page: Page) => page.locator('.rows .answered:visible').allInnerTexts();

describe.each(locales)('in %s', (locale) => {
  test.each(['', trail])('axe finds nothing on the map with the path “%s”, in light and dark', async (fragment) => {
    const { page, close } = await openPage();
    await open(page, locale, fragment);
    expect(await axeFaults(page)).toEqual([]);
    await close();
  });
  test.each([320, 1280])('nothing runs out of a map %i pixels wide, with a path and without', async (width) => {
    const { page, close } = await openPage({ viewport: { width, height: 700 } });
    for (const fragment of ['', trail]) {
      await open(page, locale, fragment);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await close();
  });
  test('your own path is lit, in words', async () => {
    const { page, close } = await openPage();
    await open(page, locale, trail);
    const answers = await stations(page);
    expect(answers).toHaveLength(4);
    expect(answers[2]).toBe(
      say(locale, 'guide.map.answered').replace('{{answer}}', say(locale, 'questions.tariff.answers.monthly.label')),
    );
    expect(await page.locator('.path-count').innerText()).toBe(say(locale, 'guide.map.lit').replace('{{number}}', '4'));
    await close();
  });
});

test('a question on your path leads to it with your answers, and the way back to your place', async () => {
  const { page, close } = await openPage();
  await open(page, 'en', trail);
  await page
    .locator('.rows')
    .getByRole('link', { name: say('en', 'questions.tariff.short'), exact: true })
    .click();
  await page.getByRole('heading', { level: 1, name: say('en', 'questions.tariff.ask') }).waitFor();
  expect(new URL(page.url()).hash).toBe(`#${trail}&at=tariff`);
  expect(await page.getByLabel(say('en', 'questions.tariff.answers.monthly.label')).isChecked()).toBe(true);
  await page.goBack();
  await page.locator('.path-lit:visible').waitFor();
  await page.getByRole('link', { name: say('en', 'guide.map.back') }).click();
  await page.getByRole('heading', { level: 1, name: say('en', 'questions.signal.ask') }).waitFor();
  expect(new URL(page.url()).hash).toBe(`#${trail}`);
  await close();
});

test('without a path, and without a script, a question leads to its place in the interview', async () => {
  const plain = await openPage({ javaScriptEnabled: false });
  await plain.page.goto(`${address()}en/map/`);
  expect(await plain.page.locator('.path-none:visible').count()).toBe(1);
  expect(await plain.page.locator('.answered:visible, .here:visible, .yours:visible').count()).toBe(0);
  const name = say('en', 'questions.document.ask');
  const href = await plain.page.locator('#line-mainland').getByRole('link', { name }).getAttribute('href');
  await plain.close();
  const { page, close } = await openPage();
  await page.goto(new URL(href ?? '', `${address()}en/map/`).href);
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await close();
});

test('the other languages keep the path, and jumping about the page does too', async () => {
  const { page, close } = await openPage();
  await open(page, 'en', trail);
  await page
    .locator('.legend')
    .getByRole('link', { name: say('en', 'questions.card.answers.dual.label') })
    .click();
  await page.waitForFunction(() => location.hash === '#line-dual');
  expect(await stations(page)).toHaveLength(4);
  await page.getByRole('link', { name: '繁體中文' }).click();
  await page.locator('.path-lit:visible').waitFor();
  expect(page.url()).toBe(`${address()}zh-Hant/map/#${trail}`);
  await close();
});

test('the path follows the address', async () => {
  const { page, close } = await openPage();
  await open(page, 'en', trail);
  await page.evaluate(() => {
    location.hash = '#card=pocketWifi&contract=over';
  });
  await expect.poll(() => stations(page)).toHaveLength(2);
  await page.evaluate(() => {
    location.hash = '';
  });
  await page.locator('.path-none:visible').waitFor();
  expect(await stations(page)).toEqual([]);
  await close();
});

const hostile = [
  'card=__proto__&carrier=constructor',
  'card=hkNumber&carrier=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
  '%E0%A4%A&card=hkNumber',
  'card=hkNumber&carrier=../../secret&tariff="]{}',
  `card=hkNumber&${'x=y&'.repeat(20_000)}`,
  'card=unsure&clue=plus1&carrier=toString',
];
test('no address, however hostile, throws or asks for anything but the index of a kind of card', async () => {
  for (const fragment of hostile) {
    const { page, close } = await openPage();
    const asked: string[] = [];
    page.on('request', (request) => /\/data\//.test(request.url()) && asked.push(request.url()));
    await page.goto(`${address()}en/map/#${fragment}`);
    await page.waitForLoadState('networkidle');
    expect(asked.filter((url) => !/\/index\/\w+\.json$/.test(url))).toEqual([]);
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.locator('h1').innerText()).toBe(say('en', 'guide.map.title'));
    await close();
  }
});

test('a path whose companies cannot be loaded is lit as far as it is known', async () => {
  const { page, close } = await openPage();
  await page.route('**/index/hkNumber.json', (route) => route.fulfill({ status: 200, body: 'no' }));
  await open(page, 'en', trail);
  expect(await stations(page)).toHaveLength(1);
  await close();
});

test('by keyboard every question can be reached, and what has the focus is in sight', async () => {
  const { page, close } = await openPage();
  await open(page, 'en', trail);
  const wanted = await page.locator('.rows a').count();
  let reached = 0;
  for (let times = 0; times < 80 && reached < wanted; times++) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(() => {
      const { activeElement: at } = document;
      const box = at?.getBoundingClientRect();
      const isRow = at?.closest('.rows') !== null;
      return { isRow, isSeen: box !== undefined && box.bottom > 0 && box.top < innerHeight };
    });
    if (!focus.isRow) continue;
    reached += 1;
    expect(focus.isSeen).toBe(true);
  }
  expect(reached).toBe(wanted);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: say('en', 'questions.proxy.ask') }).waitFor();
  await close();
});

test('on paper the map is black on white, with every line and every answer', async () => {
  const { page, close } = await openPage({ colorScheme: 'dark' });
  await open(page, 'en', trail);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const look = await page.evaluate(() => {
    const style = (selector: string) => getComputedStyle(document.querySelector(selector) as Element);
    return [style('body').color, style('.chapters').display, style('.line .stops').display, style('.lit line').stroke];
  });
  expect(look).toEqual(['rgb(0, 0, 0)', 'none', 'block', 'rgb(0, 0, 0)']);
  await close();
});
