import { expect, test } from 'vitest';
import { locales } from '#data/vocabulary.ts';
import { axeFaults } from './axe.ts';
import { address, clipboardOf, itemsOn, openPage, say } from './page.ts';

const usual =
  'card=hkNumber&carrier=cmhk&tariff=prepaid&aim=close&signal=receives&holder=self&bindings=bank,messaging&place=mainland';

test.each(locales)('a helper sees the same list in %s, ticks it, and nothing of it is kept', async (locale) => {
  const { page, close } = await openPage({ viewport: { width: 320, height: 700 } });
  await page.goto(`${address()}${locale}/#${usual}&at=helper`);
  await page.locator('[data-route]').waitFor();
  const items = await itemsOn(page);
  await page.locator('[data-item="moveBank"] input').check();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  expect(await axeFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.getByRole('link', { name: say(locale, 'app.handOver.mine') }).click();
  await page.locator('.trailbar').waitFor();
  expect(await itemsOn(page)).toEqual(items);
  expect(await page.locator('[data-item="moveBank"] input').isChecked()).toBe(false);
  await close();
});

test('the list is copied as text, and the helper’s link leads to the helper’s view', async () => {
  const { page, close } = await openPage({ permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto(`${address()}en/#${usual}`);
  await page.getByText(say('en', 'app.handOver.title'), { exact: true }).click();
  await page.locator('.code svg').waitFor();
  const copied = async (button: string) => {
    await page.getByRole('button', { name: say('en', `app.handOver.${button}`), exact: true }).click();
    await page.getByText(say('en', 'app.handOver.copied'), { exact: true }).waitFor();
    return clipboardOf(page);
  };
  const items = await itemsOn(page);
  expect((await copied('text')).match(/^ {2}\[ \] /gm)).toHaveLength(items.length);
  await expect.poll(() => copied('markdown')).toMatch(/^- \[ \] \*\*/m);
  await expect.poll(() => copied('helperLink')).toBe(`${address()}en/#${usual}&at=helper`);
  await close();
});
