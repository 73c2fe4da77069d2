import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { locales } from '#data/vocabulary.ts';
import { axeFaults } from './axe.ts';
import { address, openPage, say } from './page.ts';

test.each(locales)('without a script a whole list can be found, followed and left again in %s', async (locale) => {
  const { page, close } = await openPage({ javaScriptEnabled: false });
  await page.goto(`${address()}${locale}/checklists/`);
  await page.getByRole('link', { name: say(locale, 'questions.card.answers.mainland.label'), exact: true }).click();
  const arrears = page.locator('#question-arrears');
  await arrears.getByText(say(locale, 'questions.arrears.ask')).waitFor();
  await arrears.locator('[data-answer="yes"] a').first().click();
  const line = page.locator(':target');
  expect(await line.getAttribute('data-line')).toBe('payArrears');
  expect(await line.innerText()).toContain(say(locale, 'items.payArrears.what'));
  await line.getByRole('link').first().click();
  expect(await page.locator(':target').getAttribute('data-question')).toBe('arrears');
  await page.locator('#question-carrier').getByRole('link').first().click();
  expect(page.url()).toContain(`/${locale}/carriers/`);
  await close();
});

test.each(locales)(
  'on paper the longest checklists in %s are four pages at the most, and nothing is folded',
  async (locale) => {
    const { page, close } = await openPage();
    for (const kind of ['hk-number', 'dual']) {
      await page.goto(`${address()}${locale}/checklists/${kind}/`);
      expect(await page.locator('main details:not([open])').count()).toBe(0);
      const { numPages } = await getDocument({ data: new Uint8Array(await page.pdf({ format: 'A4' })), verbosity: 0 })
        .promise;
      expect.soft(numPages, kind).toBeLessThanOrEqual(4);
    }
    await close();
  },
);

test('the page for what is not found has its style and leads on, at whatever depth it is served', async () => {
  const { page, close } = await openPage({ javaScriptEnabled: false });
  page.removeAllListeners('console');
  const body = await (await fetch(`${address()}404.html`)).text();
  await page.route('**/nowhere/**', (route) => route.fulfill({ status: 404, contentType: 'text/html', body }));
  for (const locale of locales) {
    await page.goto(`${address()}en/nowhere/at/all`);
    expect(await page.evaluate(() => getComputedStyle(document.body).margin)).toBe('0px');
    await page.locator(`a[href$="/${locale}/"]`).click();
    expect(page.url()).toBe(`${address()}${locale}/`);
  }
  await close();
});

test('the page for what is not found is found by axe to be in order', async () => {
  const { page, close } = await openPage();
  await page.goto(`${address()}404.html`);
  expect(await axeFaults(page)).toEqual([]);
  await close();
});
