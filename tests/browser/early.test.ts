import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page, Route } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { locales } from '#data/vocabulary.ts';
import { serving } from '#src/deploy/serve.ts';
import { address, choiceOf, openPage, say } from './page.ts';

/** Opens a start page whose app is held back until told. */
async function openEarly(hash = '') {
  const { page, close } = await openPage();
  const held: Route[] = [];
  let isHolding = true;
  await page.route('**/assets/first-*.js', (route) => (isHolding ? void held.push(route) : route.continue()));
  await page.goto(`${address()}en/${hash}`, { waitUntil: 'commit' });
  const release = async () => {
    isHolding = false;
    for (const route of held.splice(0)) await route.continue();
  };
  const fail = async () => {
    isHolding = false;
    for (const route of held.splice(0)) await route.abort();
  };
  return { page, close, release, fail };
}
const appIsThere = (page: Page) =>
  page.waitForFunction(() => document.querySelector('#app > main.page:only-of-type form'));
const heading = (page: Page, question: string) =>
  page.getByRole('heading', { level: 1, name: say('en', `questions.${question}.ask`), exact: true }).waitFor();
const go = (page: Page) => page.getByRole('button', { name: say('en', 'app.continue'), exact: true }).click();
const card = (page: Page, answer: string) => choiceOf(page, 'en', 'card', answer);
const state = (page: Page) =>
  page.evaluate(() => ({
    hash: location.hash,
    focus: document.activeElement?.tagName,
    title: document.title,
    pages: document.querySelectorAll('main').length,
  }));

/** Opens a start page of which the host has given a part only, as on a slow line; gives what lets the rest come, and what breaks the line. */
async function openInPart(end: string) {
  const serve = serving('dist');
  let finish = () => {};
  let cutOff = () => {};
  let times = 0;
  const server = createServer((request, response) => {
    if (request.url !== '/en/' || times++ > 0) return serve(request, response);
    const html = readFileSync('dist/en/index.html', 'utf8');
    const cut = html.indexOf(end);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).write(html.slice(0, cut));
    finish = () => response.end(html.slice(cut));
    cutOff = () => response.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const { page, complaints, close } = await openPage({}, home);
  await page.goto(`${home}en/`, { waitUntil: 'commit' });
  const stop = async () => {
    await close();
    server.closeAllConnections();
    server.close();
  };
  return { page, complaints, finish: () => finish(), cutOff: () => cutOff(), close: stop };
}

describe('while the page itself is still coming', () => {
  test.each([
    ['the screens that follow', '<template id="screens">'],
    ['half of them', '<div id="card=usSim"'],
    ['the script that answers', '</template>'],
  ])('an answer given before %s leads on all the same', async (_what, end) => {
    const { page, finish, close } = await openInPart(end);
    await card(page, 'hkNumber').press('Space');
    await card(page, 'hkNumber').press('Enter');
    // And once more, as nothing has happened yet.
    await page.getByRole('button', { name: say('en', 'app.continue'), exact: true }).press('Enter');
    expect(await state(page)).toMatchObject({ hash: '', pages: 1 });
    finish();
    await heading(page, 'carrier');
    await appIsThere(page);
    await choiceOf(page, 'en', 'carrier', 'cmhk').check();
    await go(page);
    await heading(page, 'tariff');
    expect(await state(page)).toMatchObject({ hash: '#card=hkNumber&carrier=cmhk', pages: 1 });
    await close();
  });
});

test('a page whose line broke half-way comes anew for whoever goes on pressing', async () => {
  const { page, complaints, cutOff, close } = await openInPart('<template id="screens">');
  await page.clock.install();
  cutOff();
  await card(page, 'hkNumber').press('Space');
  await card(page, 'hkNumber').press('Enter');
  await page.clock.fastForward(6000);
  await card(page, 'hkNumber').press('Enter');
  await appIsThere(page);
  await card(page, 'hkNumber').check();
  await go(page);
  await heading(page, 'carrier');
  expect(complaints.splice(0).every((complaint) => complaint.includes('ERR_INCOMPLETE_CHUNKED_ENCODING'))).toBe(true);
  await close();
});

describe('before the app is there', () => {
  test('the first answer leads to the next question, and what is done there is taken up', async () => {
    const { page, close, release } = await openEarly();
    await card(page, 'hkNumber').check();
    await go(page);
    await heading(page, 'carrier');
    const title = `${say('en', 'questions.carrier.ask')} – ${say('en', 'app.name')}`;
    expect(await state(page)).toMatchObject({ hash: '#card=hkNumber', focus: 'H1', title });
    // Back and on again, with the answer still there.
    await page.goBack({ waitUntil: 'commit' });
    await heading(page, 'card');
    expect(await card(page, 'hkNumber').isChecked()).toBe(true);
    await page.goForward({ waitUntil: 'commit' });
    await choiceOf(page, 'en', 'carrier', 'cmhk').check();
    const search = page.getByLabel(say('en', 'app.filter'));
    await search.pressSequentially('mobile');
    await release();
    await appIsThere(page);
    expect(await choiceOf(page, 'en', 'carrier', 'cmhk').isChecked()).toBe(true);
    expect(await search.inputValue()).toBe('mobile');
    expect(await search.evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await state(page)).toMatchObject({ hash: '#card=hkNumber', title, pages: 1 });
    await go(page);
    await heading(page, 'tariff');
    await close();
  });

  test('the second answer leads on as well, and the third is not lost', async () => {
    const { page, close, release } = await openEarly();
    await card(page, 'usSim').check();
    await go(page);
    await choiceOf(page, 'en', 'carrier', 'tello').check();
    await go(page);
    await heading(page, 'aim');
    const title = `${say('en', 'questions.aim.ask')} – ${say('en', 'app.name')}`;
    expect(await state(page)).toMatchObject({ hash: '#card=usSim&carrier=tello', focus: 'H1', title });
    const links = await page.locator('.trailbar a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    const answers = '#card=usSim&carrier=tello';
    expect(links.slice(-2)).toEqual([`${answers}&at=carrier`, `${answers}&at=answers`]);
    await page.goBack({ waitUntil: 'commit' });
    await heading(page, 'carrier');
    expect(await choiceOf(page, 'en', 'carrier', 'tello').isChecked()).toBe(true);
    expect(await page.title()).toContain(say('en', 'questions.carrier.ask'));
    await page.goForward({ waitUntil: 'commit' });
    await choiceOf(page, 'en', 'aim', 'close').check();
    await go(page);
    await release();
    await heading(page, 'signal');
    await appIsThere(page);
    expect(await state(page)).toMatchObject({ hash: '#card=usSim&carrier=tello&aim=close', focus: 'H1', pages: 1 });
    for (const question of ['aim', 'carrier', 'card']) {
      await page.goBack();
      await heading(page, question);
    }
    expect(await card(page, 'usSim').isChecked()).toBe(true);
    await close();
  });

  test('an answer that leads to no question made beforehand waits for the app', async () => {
    const { page, close, release } = await openEarly();
    await card(page, 'usVirtual').check();
    await go(page);
    await choiceOf(page, 'en', 'carrier', 'skype').check();
    await go(page);
    await heading(page, 'balance');
    await page.goBack({ waitUntil: 'commit' });
    await page.goBack({ waitUntil: 'commit' });
    await card(page, 'unsure').check();
    await go(page);
    await choiceOf(page, 'en', 'clue', 'plus86').check();
    await go(page);
    expect(await state(page)).toMatchObject({ hash: '#card=unsure' });
    await release();
    await heading(page, 'carrier');
    expect(await state(page)).toMatchObject({ hash: '#card=unsure&clue=plus86' });
    await close();
  });

  test.each(['#card=usSim&carrier=nobody', '#card=nothing', '#aim', '#failed', '#card=usSim&carrier=%22%5D'])(
    '%s shows that it is loading',
    async (hash) => {
      const { page, close } = await openEarly(hash);
      await page.getByRole('heading', { level: 1, name: say('en', 'app.loading') }).waitFor();
      expect(await page.getByRole('radio').count()).toBe(0);
      await close();
    },
  );

  test('a tick stays, and can be taken for the same or another answer', async () => {
    const { page, close, release } = await openEarly();
    await card(page, 'dual').check();
    await page.evaluate(() => Object.assign(globalThis, { kept: document.querySelector('#card-dual') }));
    await release();
    await page.waitForFunction(() => globalThis.early && !document.querySelector('#app > main[hidden]'));
    await page.waitForFunction(() => document.title.startsWith('What kind'));
    // The very element of the page made beforehand is taken over.
    expect(
      await page.evaluate(() => Object.is(Reflect.get(globalThis, 'kept'), document.querySelector('#card-dual'))),
    ).toBe(true);
    expect(await card(page, 'dual').isChecked()).toBe(true);
    await card(page, 'dual').click();
    await card(page, 'mainland').click();
    await card(page, 'dual').click();
    await go(page);
    await heading(page, 'carrier');
    expect(await state(page)).toMatchObject({ hash: '#card=dual' });
    await close();
  });

  test('a press begun before and ended after counts', async () => {
    const { page, close, release } = await openEarly();
    await card(page, 'dual').check();
    await go(page);
    const row = choiceOf(page, 'en', 'carrier', 'cmhk').locator('xpath=ancestor::label');
    await row.scrollIntoViewIfNeeded();
    await row.hover();
    await page.mouse.down();
    await release();
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.includes('rest-')),
    );
    await page.mouse.up();
    await appIsThere(page);
    expect(await choiceOf(page, 'en', 'carrier', 'cmhk').isChecked()).toBe(true);
    await close();
  });

  test('“continue” without an answer is said to lack one once it can be', async () => {
    const { page, close, release } = await openEarly();
    await go(page);
    await release();
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.evaluate((summary) => summary === document.activeElement)).toBe(true);
    await close();
  });

  test('who goes elsewhere while React takes the first question over is led there', async () => {
    const { page, close, release } = await openEarly();
    await card(page, 'usSim').check();
    await page.evaluate(() => {
      const { early } = globalThis;
      if (!early) throw new Error('Nothing stands in for the app.');
      const { hold } = early;
      const go = () => location.assign('#card=dual');
      globalThis.early = { ...early, hold: () => [hold(), go()] };
    });
    await release();
    await heading(page, 'carrier');
    await page.waitForFunction(() => document.querySelectorAll('main').length === 1);
    expect(await state(page)).toMatchObject({ hash: '#card=dual', pages: 1 });
    await choiceOf(page, 'en', 'carrier', 'cmhk').check();
    await go(page);
    await heading(page, 'drop');
    await close();
  });

  test('another language keeps the answer', async () => {
    const { page, close, release } = await openEarly();
    await card(page, 'pocketWifi').check();
    await go(page);
    await release();
    await page.goto(`${address()}en/`, { waitUntil: 'commit' });
    await card(page, 'pocketWifi').check();
    await go(page);
    const link = page.getByRole('link', { name: '繁體中文' });
    expect(await link.getAttribute('href')).toBe('../zh-Hant/#card=pocketWifi');
    await close();
  });

  test('a link to somewhere else shows that it is loading, never the first question', async () => {
    const { page, close, release } = await openEarly('#card=usSim&carrier=tello&aim=close');
    await page.getByRole('heading', { level: 1, name: say('en', 'app.loading') }).waitFor();
    expect(await page.getByRole('radio').count()).toBe(0);
    await release();
    await heading(page, 'signal');
    await close();
  });

  test('an app that does not come is said, and can be tried again with the answers kept', async () => {
    const { page, fail } = await openEarly();
    await card(page, 'usSim').check();
    await go(page);
    await fail();
    await page.getByText(say('en', 'app.loadFailed')).waitFor();
    await page.getByRole('button', { name: say('en', 'app.retry') }).click();
    await appIsThere(page);
    await choiceOf(page, 'en', 'carrier', 'tello').check();
    await go(page);
    await heading(page, 'aim');
    await page.context().close();
  });
});

test.each(locales)('%s: the first page is taken over as it is', async (locale) => {
  const { page, close } = await openPage();
  await page.addInitScript(() =>
    addEventListener('DOMContentLoaded', () => {
      const made = [...document.querySelectorAll('#app *')];
      // React throws away what it would have made otherwise, and reports it as an error.
      Object.assign(globalThis, { lost: () => made.filter((element) => !element.isConnected).length });
    }),
  );
  await page.goto(`${address()}${locale}/`);
  await page.waitForFunction((ask) => document.title.startsWith(ask), say(locale, 'questions.card.ask'));
  expect(await page.evaluate(() => (Reflect.get(globalThis, 'lost') as () => number)())).toBe(0);
  await close();
});
