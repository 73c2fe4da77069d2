import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { locales } from '#data/vocabulary.ts';
import { parseLink } from '#machines/link.ts';
import { adviseOn } from '../journeys.ts';
import { axeFaults } from './axe.ts';
import { address, itemsOn, openPage, say } from './page.ts';

const complete =
  'card=hkNumber&carrier=three-hk&tariff=monthly&aim=close&signal=receives&holder=self&contract=over&arrears=no&balance=none&extras=none&bindings=bank&place=mainland&proxy=yes';
const linesIn = (page: Page, title: string) =>
  page
    .locator(`.lines-title:text-is("${title}") + .lines li`)
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-line')));
const openAdvice = async (page: Page, locale: string) => {
  await page.goto(`${address()}${locale}/#${complete}`);
  await page.locator('[data-route]').waitFor();
};
const openQuestion = async (page: Page, locale: string, question: string) => {
  await page.goto(`${address()}${locale}/#${complete}&at=${question}`);
  await page.locator(`input[name=${question}]`).first().waitFor();
};

describe.each(locales)('in %s', (locale) => {
  test('a reason leads to its answer, a change is shown before it is made, and can be undone', async () => {
    const { page, close } = await openPage();
    await openAdvice(page, locale);
    await page.locator('li[data-item="moveBank"] input').check();
    await page.locator('li[data-item="gatherDocuments"] .because a').last().click();
    await page.locator('input[name=holder][value=company]').check();
    await page.locator('.preview .lines').first().waitFor();
    expect(await linesIn(page, say(locale, 'app.previewComes'))).toEqual(['gatherCompanyPapers']);
    expect(await linesIn(page, say(locale, 'app.previewGoes'))).toEqual(['gatherDocuments', 'writeAuthorisation']);
    await page.getByRole('button', { name: say(locale, 'app.continue'), exact: true }).click();
    await page.locator('[data-item="gatherCompanyPapers"]').waitFor();
    expect(await page.locator('li[data-item="moveBank"] input').isChecked()).toBe(true);
    await page.getByRole('link', { name: say(locale, 'app.undo'), exact: true }).click();
    await page.locator('[data-item="gatherDocuments"]').waitFor();
    expect(await itemsOn(page)).toEqual(adviseOn(parseLink(complete).given).items.map(({ id }) => id));
    expect(await page.locator('li[data-item="moveBank"] input').isChecked()).toBe(true);
    expect(await page.locator('.undo').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await close();
  });

  test('what is not on the list says which answer would bring it in, and leads there', async () => {
    const { page, close } = await openPage();
    await openAdvice(page, locale);
    await page.getByText(say(locale, 'app.whyNot'), { exact: true }).click();
    const absent = page.locator('[data-absent="payArrears"]');
    await absent.waitFor();
    const shown = await page
      .locator('[data-absent]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-absent')));
    expect(shown.filter((id) => id === 'moveBank')).toEqual([]);
    await absent.getByRole('link').click();
    await page.locator('input[name=arrears][value=yes]').check();
    await page.getByRole('button', { name: say(locale, 'app.continue'), exact: true }).click();
    await page.locator('li[data-item="payArrears"]').waitFor();
    await close();
  });

  test('a question says which lines it can change', async () => {
    const { page, close } = await openPage();
    await openQuestion(page, locale, 'arrears');
    await page.getByText(say(locale, 'app.whatItChanges'), { exact: true }).click();
    await page.locator('.influence .lines').waitFor();
    expect(await linesIn(page, say(locale, 'app.changesLines'))).toEqual(['checkArrears', 'payArrears']);
    await close();
  });

  test('axe finds nothing on any of it, in light and dark, and nothing runs out at 320 px', async () => {
    const { page, close } = await openPage({ viewport: { width: 320, height: 700 } });
    const look = async () => {
      expect(await axeFaults(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    };
    await openAdvice(page, locale);
    await page.getByText(say(locale, 'app.whyNot'), { exact: true }).click();
    await page.locator('[data-absent]').first().waitFor();
    await look();
    await openQuestion(page, locale, 'tariff');
    await page.getByText(say(locale, 'app.whatItChanges'), { exact: true }).click();
    await page.locator('.influence .lines').waitFor();
    await page.locator('input[name=tariff][value=prepaid]').check();
    await page.locator('.preview .lines').first().waitFor();
    await look();
    await page.getByRole('button', { name: say(locale, 'app.continue'), exact: true }).click();
    await page.locator('.undo').waitFor();
    await look();
    await close();
  });
});

test('what must be asked first is said, and what hangs on it', async () => {
  const { page, close } = await openPage();
  const prepaid = 'card=hkNumber&carrier=three-hk&tariff=prepaid&aim=close&signal=receives&holder=self&bindings=bank';
  await page.goto(`${address()}en/#${prepaid}&at=tariff`);
  await page.locator('input[name=tariff][value=monthly]').check();
  await page.locator('[data-preview="asks"]').waitFor();
  expect(await linesIn(page, say('en', 'app.previewOpen'))).toContain('payArrears');
  expect(await linesIn(page, say('en', 'app.previewGoes'))).toContain('cancelRegistration');
  await close();
});
