import { describe, expect, test } from 'vitest';
import { readRecords } from '#data/read.ts';
import { guideIds, locales } from '#data/vocabulary.ts';
import { offered } from '#machines/replay.ts';
import { axeFaults } from './axe.ts';
import { address, openPage, say } from './page.ts';

const guides = [
  'checklists/',
  'checklists/dual/',
  'carriers/',
  'carriers/cmhk/',
  'carriers/other-hk/',
  'carriers/skype/',
  'services/',
  'corrections/',
  'sources/',
  'about/',
];

describe.each(locales)('in %s', (locale) => {
  test('every guide is found by axe to be in order, in light and dark', async () => {
    // One page for all: to open one anew takes the browser longer than a guide.
    const { page, close } = await openPage();
    for (const guide of guides) {
      await page.goto(`${address()}${locale}/${guide}`);
      expect.soft(await axeFaults(page), guide).toEqual([]);
    }
    await close();
  });
  test.each([320, 1280])('no guide runs out of a page %i pixels wide', async (width) => {
    const { page, close } = await openPage({ viewport: { width, height: 700 }, javaScriptEnabled: false });
    const wide: string[] = [];
    for (const guide of guides) {
      await page.goto(`${address()}${locale}/${guide}`);
      const scrolled = await page.evaluate(() => document.documentElement.scrollWidth);
      if (scrolled > width) wide.push(`${guide} ${scrolled}`);
    }
    expect(wide).toEqual([]);
    await close();
  });
});

test('without a script the list of carriers can be narrowed by kind of card and by confirmed ways', async () => {
  const { page, close } = await openPage({ javaScriptEnabled: false });
  await page.goto(`${address()}en/carriers/`);
  const shown = () => page.locator('section.kind h2:visible').allInnerTexts();
  const kind = say('en', 'questions.card.answers.usSim.label');
  expect((await shown()).length).toBeGreaterThan(5);
  await page.getByLabel(kind, { exact: true }).check();
  expect(await shown()).toEqual([kind]);
  const rows = page.locator('section[data-kind="usSim"] tbody tr:visible');
  const before = await rows.count();
  await page.getByLabel(say('en', 'guide.carriers.onlyConfirmed')).check();
  const after = await rows.count();
  expect(after).toBeGreaterThan(0);
  expect(after).toBeLessThan(before);
  expect(await rows.filter({ hasText: say('en', 'guide.carriers.confirmedMark') }).count()).toBe(after);
  await close();
});

test('from a guide the questions start at its carrier', async () => {
  const { page, close } = await openPage();
  await page.goto(`${address()}zh-Hant/carriers/cmhk/`);
  const card = say('zh-Hant', 'questions.card.answers.hkNumber.label');
  await page.getByRole('link', { name: say('zh-Hant', 'guide.carrier.start').replace('{{card}}', card) }).click();
  await page.getByRole('heading', { level: 1, name: say('zh-Hant', 'questions.tariff.ask') }).waitFor();
  expect(new URL(page.url()).hash).toBe('#card=hkNumber&carrier=cmhk');
  await page.getByRole('link', { name: say('zh-Hant', 'app.guides.services') }).click();
  await page.getByRole('heading', { level: 1, name: say('zh-Hant', 'guide.services.title') }).waitFor();
  await close();
});

test.each(locales)('without a script the start page in %s leads to the guides', async (locale) => {
  const { page, close } = await openPage({ javaScriptEnabled: false });
  await page.goto(`${address()}${locale}/`);
  // Nothing that could not work is shown: no form, and one heading that says what this is.
  expect(await page.locator('form:visible').count()).toBe(0);
  expect(await page.locator('h1:visible').allInnerTexts()).toEqual([say(locale, 'guide.noScript.title')]);
  await page
    .getByRole('link', { name: say(locale, 'app.guides.carriers') })
    .first()
    .click();
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(say(locale, 'guide.carriers.title'));
  await close();
});

test('a guide keeps its place when the language changes', async () => {
  const { page, close } = await openPage({ javaScriptEnabled: false });
  await page.goto(`${address()}en/carriers/tello/`);
  await page.getByRole('link', { name: '繁體中文' }).click();
  expect(page.url()).toBe(`${address()}zh-Hant/carriers/tello/`);
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hant-HK');
  await close();
});

test('every address of the site map is served, and nothing on it is asked of anybody else', async () => {
  const map = await (await fetch(`${address()}sitemap.xml`)).text();
  const paths = [...map.matchAll(/<loc>https?:\/\/[^/]+\/([^<]*)<\/loc>/g)].map(([, path = '']) => path);
  const pages = Object.keys(readRecords('carriers')).length + guideIds.length + offered('card').length + 1;
  expect(paths).toHaveLength(locales.length * pages + 1);
  const answers = await Promise.all(
    paths.map(async (path) => {
      const response = await fetch(address() + path);
      const html = await response.text();
      const outside = [...html.matchAll(/<(?:script|link|img|iframe)[^>]*(?:src|href)="(https?:[^"]+)"/g)].filter(
        ([tag]) => !/rel="(canonical|alternate)"/.test(tag),
      );
      return response.ok && html.includes('</html>') && outside.length === 0;
    }),
  );
  expect(paths.filter((_, at) => !answers[at])).toEqual([]);
});

test('on paper a guide is black on white and leaves out what only a screen can do', async () => {
  const { page, close } = await openPage({ colorScheme: 'dark' });
  await page.goto(`${address()}en/carriers/tello/`);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const look = await page.evaluate(() => {
    const style = (selector: string) => getComputedStyle(document.querySelector(selector) as Element);
    return [style('body').color, style('.start').display, style('.chapters').display, style('.report').display];
  });
  expect(look).toEqual(['rgb(0, 0, 0)', 'none', 'none', 'none']);
  await close();
});

test('a start page whose script never comes asks its question and leads to the guides', async () => {
  const { page, close } = await openPage();
  await page.route('**/assets/first-*.js', (route) =>
    route.fulfill({ status: 200, contentType: 'text/javascript', body: '' }),
  );
  await page.goto(`${address()}zh-Hans/`);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(say('zh-Hans', 'questions.card.ask'));
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: say('zh-Hans', 'app.continue') }).click();
  await page.getByRole('heading', { level: 1, name: say('zh-Hans', 'questions.carrier.ask') }).waitFor();
  expect(await page.getByRole('link', { name: say('zh-Hans', 'app.guides.services') }).count()).toBe(1);
  await close();
});

test('every kind that a filter offers is one the style sheet knows', async () => {
  const { page, close } = await openPage({ javaScriptEnabled: false });
  for (const guide of ['carriers/', 'services/']) {
    await page.goto(`${address()}en/${guide}`);
    const offered = await page.locator('.filters input').evaluateAll((inputs) => inputs.map(({ id }) => id));
    for (const id of offered.filter((one) => one !== 'only-all')) {
      await page.locator(`#${id}`).check();
      const shown = await page
        .locator('section.kind:visible')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-kind')));
      expect.soft(shown, id).toEqual([id.slice('only-'.length)]);
    }
  }
  await close();
});
