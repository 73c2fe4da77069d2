import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { drive, open } from './drive.ts';
import { after, openedAt, questionOn } from './model.ts';
import { address, openPage, say } from './page.ts';
import { cover } from './paths.ts';
import { appIsThere } from './ready.ts';
import { compare } from './sight.ts';

const asked = 'card=hkNumber&carrier=cmhk';
const ask = (question: string) => say('en', `questions.${question}.ask`);
const heading = (page: Page, question: string) =>
  page.getByRole('heading', { level: 1, name: ask(question), exact: true }).waitFor();

/** Opens a page that keeps account of the elements it makes, as what is made beside the document cannot be found in it. */
async function openCounted() {
  const opened = await openPage();
  await opened.page.addInitScript(() => {
    const { createElement } = document;
    const made: Element[] = [];
    document.createElement = (name: string) => {
      const element = createElement.call(document, name);
      if (name === 'div') made.push(element);
      return element;
    };
    Object.assign(window, { made });
  });
  return opened;
}

/** Waits until the page that asks this is kept ready. */
const isReady = (page: Page, wanted: string) =>
  page.waitForFunction(
    (text) =>
      (window as unknown as { made: readonly Element[] }).made.some(
        (element) => !element.isConnected && element.querySelector('h1')?.textContent === text,
      ),
    wanted,
  );

/** Opens the question that follows two answers, and waits until the next one is kept ready. */
async function openAsked() {
  const opened = await openCounted();
  await opened.page.goto(`${address()}en/#${asked}`);
  await appIsThere(opened.page);
  await isReady(opened.page, ask('aim'));
  return opened;
}

/** What a page shows: nothing here waits. */
const seen = () => ({
  heads: [...document.querySelectorAll('h1')].filter((one) => one.checkVisibility()).map((one) => one.textContent),
  first: document.querySelector('h1')?.textContent,
  focused: document.activeElement?.textContent,
  hash: location.hash,
});

test('an answer shows the next question at once, as a page of its own', async () => {
  const { page, close } = await openAsked();
  await page.evaluate(`window.seen = ${seen}`);
  const at = await page.evaluate(() => {
    scrollTo(0, 100);
    document.querySelector<HTMLInputElement>('[name=tariff]')?.click();
    document.querySelector('form')?.requestSubmit();
    return (window as unknown as { seen: typeof seen }).seen();
  });
  const aim = ask('aim');
  expect(at).toEqual({ heads: [aim], first: aim, focused: aim, hash: `#${asked}&tariff=prepaid` });
  await page.waitForFunction((name) => document.title.startsWith(name), aim);
  expect(await page.evaluate(seen)).toEqual(at);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  // What is kept ready is nowhere in the document.
  expect(await page.locator('h1').count()).toBe(1);
  expect(await page.locator('form').count()).toBe(1);
  expect(await page.getByRole('link', { name: say('en', 'app.back') }).getAttribute('href')).toContain('&at=tariff');
  await close();
});

test('whoever goes back in the very moment of an answer is asked it again, and it is kept', async () => {
  const { page, close } = await openAsked();
  await page.evaluate(() => {
    document.querySelector<HTMLInputElement>('[name=tariff][value=monthly]')?.click();
    document.querySelector('form')?.requestSubmit();
    // In the same task the browser has not heard of the new entry yet.
    requestAnimationFrame(() => history.back());
  });
  await page.waitForFunction((to) => location.hash === `#${to}`, asked);
  await heading(page, 'tariff');
  expect(await page.getByRole('radio', { checked: true }).getAttribute('value')).toBe('monthly');
  await page.goForward();
  await heading(page, 'aim');
  expect(await page.evaluate(() => location.hash)).toBe(`#${asked}&tariff=monthly`);
  await close();
});

test('what is done to a question before the app has caught up stays', async () => {
  const { page, close } = await openAsked();
  await page.evaluate(() => {
    document.querySelector<HTMLInputElement>('[name=tariff]')?.click();
    document.querySelector('form')?.requestSubmit();
    const radio = document.querySelector<HTMLInputElement>('[name=aim][value=keepNumber]');
    radio?.focus();
    radio?.click();
  });
  await page.waitForFunction((name) => document.title.startsWith(name), ask('aim'));
  const radio = page.locator('[name=aim][value=keepNumber]');
  expect(await radio.isChecked()).toBe(true);
  expect(await radio.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.getByRole('button', { name: say('en', 'app.continue') }).click();
  await page.waitForFunction((to) => location.hash === `#${to}&tariff=prepaid&aim=keepNumber`, asked);
  await close();
});

test('two answers in one moment are both taken', async () => {
  const { page, close } = await openAsked();
  await page.evaluate(() => {
    const answer = (question: string, value: string) => {
      document.querySelector<HTMLInputElement>(`[name=${question}][value=${value}]`)?.click();
      document.querySelector('form')?.requestSubmit();
    };
    answer('tariff', 'prepaid');
    answer('aim', 'close');
  });
  await heading(page, 'signal');
  expect(await page.evaluate(() => location.hash)).toBe(`#${asked}&tariff=prepaid&aim=close`);
  await page.goBack();
  await heading(page, 'aim');
  await close();
});

test('read at leisure, whole journeys meet the pages that the machine says', async () => {
  const { page, close } = await openCounted();
  let model = openedAt('zh-Hant', {});
  await open(page, model);
  await appIsThere(page);
  for (const path of cover().slice(0, 3)) {
    for (const answers of Object.values(path)) {
      await compare(page, model);
      const step = { do: 'answer', answers: answers ?? [] } as const;
      const next = after(model, step);
      const coming = questionOn(next.session);
      const isFirst = Object.keys(model.session.trail).length === 0;
      if (coming && coming !== 'carrier' && !isFirst) await isReady(page, say('zh-Hant', `questions.${coming}.ask`));
      await drive(page, model, step);
      model = next;
    }
    await compare(page, model);
    await drive(page, model, { do: 'restart' });
    model = after(model, { do: 'restart' });
  }
  await close();
});
