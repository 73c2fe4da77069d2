import type { Page, Route } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { address, choiceOf, openPage, say } from './page.ts';

const complete =
  'card=hkNumber&carrier=cmhk&tariff=prepaid&aim=close&signal=receives&holder=self&bindings=bank&place=mainland';
const ways: { [name: string]: (route: Route) => Promise<void> } = {
  'the connection breaks': (route) => route.abort('connectionreset'),
  'the file is gone': (route) => route.fulfill({ status: 404, contentType: 'text/html', body: '<!doctype html>' }),
  'something else answers': (route) =>
    route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html>Sign in' }),
};
const button = (page: Page, key: string) => page.getByRole('button', { name: say('en', key), exact: true });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

/** An advice with a tick that nothing but this page remembers: a reload would lose it. */
async function openWithTick() {
  const opened = await openPage();
  const { page } = opened;
  // That something does not load is what these tests are about.
  page.removeAllListeners('console');
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await page.goto(`${address()}en/#${complete}`);
  await page.locator('li[data-item] input').first().check();
  return opened;
}

describe.each(Object.entries(ways))('a page of the app that does not load because %s', (_, spoil) => {
  test.each(['js', 'css'])('(%s) is said, comes with a second try, and nothing is lost', async (kind) => {
    const { page, close } = await openWithTick();
    const file = `**/assets/WordsPage-*.${kind}`;
    // A style sheet that is no style sheet counts as loaded: only its absence can be noticed.
    const how = kind === 'css' && _ === 'something else answers' ? ways['the file is gone'] : spoil;
    await page.route(file, how ?? spoil);
    await page.getByRole('link', { name: say('en', 'app.papers.words'), exact: true }).click();
    await page.getByRole('alert').getByText(say('en', 'app.loadFailed')).waitFor();
    expect(await focused(page)).toBe(say('en', 'app.failedTitle'));
    await button(page, 'app.retry').click();
    await button(page, 'app.reload').waitFor();
    await page.unroute(file);
    await button(page, 'app.retry').click();
    const title = page.getByRole('heading', { level: 1, name: say('en', 'letters.title') });
    await title.waitFor();
    expect(await focused(page)).toBe(say('en', 'letters.title'));
    const sheets = await page.evaluate(() =>
      [...document.styleSheets]
        .filter((sheet) => sheet.href?.includes('/WordsPage-'))
        .map((sheet) => sheet.cssRules.length),
    );
    expect(sheets).toHaveLength(1);
    expect(sheets[0]).toBeGreaterThan(0);
    await page.goBack();
    expect(await page.locator('li[data-item] input').first().isChecked()).toBe(true);
    await close();
  });
});

test('a record that does not load comes with a second try on the same page', async () => {
  const { page, close } = await openWithTick();
  await page.evaluate(() => Object.assign(window, { mark: true }));
  await page.route('**/data/*/carriers/csl.json', (route) => route.abort('connectionreset'));
  await page.evaluate((to) => location.assign(`#${to}`), complete.replace('cmhk', 'csl'));
  await page.getByRole('alert').getByText(say('en', 'app.loadFailed')).waitFor();
  await page.unroute('**/data/*/carriers/csl.json');
  await button(page, 'app.retry').click();
  await page.locator('[data-route]').waitFor();
  expect(await page.evaluate(() => 'mark' in window)).toBe(true);
  expect(await focused(page)).toBe(await page.getByRole('heading', { level: 1 }).innerText());
  await close();
});

test('a preview whose records do not load comes with a second try, and the half-made choice stays', async () => {
  const { page, close } = await openWithTick();
  await page.evaluate((to) => location.assign(`#${to}&at=carrier`), complete);
  await page.route('**/data/*/carriers/csl.json', (route) => route.abort('connectionreset'));
  const choice = choiceOf(page, 'en', 'carrier', 'csl');
  await choice.check();
  const preview = page.locator('.preview');
  await preview.getByText(say('en', 'app.loadFailed')).waitFor();
  await page.unroute('**/data/*/carriers/csl.json');
  await preview.getByRole('button', { name: say('en', 'app.retry') }).click();
  await preview.getByText(say('en', 'app.previewChannel')).or(preview.locator('[data-preview]')).first().waitFor();
  expect(await focused(page)).toBe(say('en', 'app.previewTitle'));
  expect(await choice.isChecked()).toBe(true);
  await close();
});

test('a list of companies that a link needs comes with a second try, and the heading has the focus', async () => {
  const { page, close } = await openPage();
  page.removeAllListeners('console');
  await page.route('**/data/*/index/*.json', (route) => route.abort('connectionreset'));
  await page.goto(`${address()}en/#card=usSim&carrier=tello`);
  await page.getByRole('alert').getByText(say('en', 'app.loadFailed')).waitFor();
  await page.evaluate(() => Object.assign(window, { mark: true }));
  await page.unroute('**/data/*/index/*.json');
  await button(page, 'app.retry').click();
  await page.getByRole('heading', { level: 1, name: say('en', 'questions.aim.ask') }).waitFor();
  expect(await focused(page)).toBe(say('en', 'questions.aim.ask'));
  expect(await page.evaluate(() => 'mark' in window)).toBe(true);
  await close();
});
