import type { Page, Route } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { address, answer, openPage, say } from './page.ts';
import { appIsThere } from './ready.ts';

/** Holds back the lists of carriers until told: what a slow line does at the worst moment. */
async function holdLists(page: Page) {
  const held: Route[] = [];
  let isHolding = true;
  await page.route('**/data/*/index/*.json', (route) => (isHolding ? void held.push(route) : route.continue()));
  return {
    release: async () => {
      isHolding = false;
      for (const route of held.splice(0)) await route.continue();
    },
    /** Something else answers: a sign-in page of the network. */
    spoil: async () => {
      isHolding = false;
      for (const route of held.splice(0))
        await route.fulfill({ contentType: 'text/html', body: '<!doctype html>Sign in' });
    },
    waiting: () => held.length,
  };
}
const advice =
  'card=hkNumber&carrier=cmhk&tariff=prepaid&aim=close&signal=receives&holder=self&bindings=bank&place=mainland';
const heading = (page: Page, text: string) =>
  page.getByRole('heading', { level: 1, name: text, exact: true }).waitFor();
const go = (page: Page, fragment: string) => page.evaluate((to) => location.assign(`#${to}`), fragment);
const hash = (page: Page) => page.evaluate(() => location.hash);

describe('while a list of carriers is on its way', () => {
  test('a link is opened when it comes, whatever the address before it left out', async () => {
    const { page, close } = await openPage();
    await page.goto(`${address()}en/#card=hkNumber&foo=1`);
    await page.getByText(say('en', 'app.droppedUnknown')).waitFor();
    await appIsThere(page);
    const lists = await holdLists(page);
    await go(page, 'card=usSim&carrier=tello');
    await heading(page, say('en', 'app.loading'));
    await lists.release();
    await heading(page, say('en', 'questions.aim.ask'));
    expect(await hash(page)).toBe('#card=usSim&carrier=tello');
    await close();
  });

  test('a list that fails after the reader has moved on takes nothing away', async () => {
    const { page, close } = await openPage();
    await page.goto(`${address()}en/`);
    await page.getByRole('radio').first().waitFor();
    await appIsThere(page);
    const lists = await holdLists(page);
    await go(page, 'card=usSim&carrier=tello');
    await heading(page, say('en', 'app.loading'));
    await page.goBack();
    await heading(page, say('en', 'questions.card.ask'));
    await page.getByRole('radio').nth(2).check();
    await lists.spoil();
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.includes('/index/')),
    );
    expect(await page.getByRole('radio').nth(2).isChecked()).toBe(true);
    expect(await page.getByRole('alert').count()).toBe(0);
    await close();
  });

  test('starting again, reload, Back and Forward end at the start and not in waiting', async () => {
    const { page, close } = await openPage();
    await page.goto(`${address()}en/#${advice}`);
    await page.locator('[data-route]').waitFor();
    await page.getByRole('button', { name: say('en', 'app.startAgain') }).click();
    await page.getByRole('button', { name: say('en', 'app.startAgainYes') }).click();
    await heading(page, say('en', 'questions.card.ask'));
    await page.reload();
    const lists = await holdLists(page);
    await page.goBack();
    await heading(page, say('en', 'app.loading'));
    await page.goForward();
    await heading(page, say('en', 'questions.card.ask'));
    await lists.release();
    await heading(page, say('en', 'questions.card.ask'));
    await close();
  });

  test('the list of one kind is never taken for that of another', async () => {
    const { page, close } = await openPage();
    await page.goto(`${address()}en/#card=dual`);
    await appIsThere(page);
    await page.getByRole('radio', { name: /csl/ }).waitFor();
    const lists = await holdLists(page);
    await go(page, 'card=hkNumber');
    await page.getByRole('status').getByText(say('en', 'app.loading')).waitFor();
    expect(await page.getByRole('radio').count()).toBe(1);
    await lists.release();
    await page.getByRole('radio', { name: /SoSIM/ }).waitFor();
    expect(await page.getByText(say('en', 'app.loading')).count()).toBe(0);
    await close();
  });

  test('a link in another language leads to the same link', async () => {
    const { page, close } = await openPage();
    const lists = await holdLists(page);
    await page.goto(`${address()}en/#${advice}`);
    await heading(page, say('en', 'app.loading'));
    expect(await page.getByRole('link', { name: '繁體中文' }).getAttribute('href')).toBe(`../zh-Hant/#${advice}`);
    await lists.release();
    await page.locator('[data-route]').waitFor();
    await close();
  });
});

test('a link that names a carrier before its kind of card keeps it', async () => {
  const { page, close } = await openPage();
  await page.goto(`${address()}en/#carrier=tello&aim=close`);
  await answer(page, 'en', 'card', 'usSim');
  await heading(page, say('en', 'questions.signal.ask'));
  expect(await page.locator('.notice').count()).toBe(0);
  await close();
});
