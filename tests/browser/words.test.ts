import { describe, expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { address, clipboardOf, openPage } from './page.ts';

const trail =
  'card=hkNumber&carrier=three-hk&tariff=unsure&aim=close&signal=receives&holder=relative&contract=unsure&arrears=unsure&balance=unsure&extras=none&bindings=bank&place=mainland&proxy=yes&at=words';

describe('the words to use', () => {
  test('are copied, fit a narrow page, pass axe, and are all on paper although folded; one alone is a clean letter', async () => {
    const { page, close } = await openPage({
      viewport: { width: 320, height: 700 },
      colorScheme: 'dark',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.goto(`${address()}zh-Hans/#${trail}`);
    const closure = page.locator('[data-letter="closure"]');
    await closure.getByRole('button', { expanded: false }).click();
    await closure.getByRole('button').nth(1).click();
    await closure.locator('.notice').waitFor();
    const copied = await clipboardOf(page);
    expect(copied).toContain('敬啟者：');
    expect(copied).toMatch(/_{8}/);

    const fold = (isOpen: boolean) =>
      page.locator(`.letter h2 button[aria-expanded="${isOpen}"]`).evaluateAll((names) => {
        for (const name of names) (name as HTMLElement).click();
      });
    await fold(false);
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);

    await fold(true);
    expect(await page.locator('.letter .said:visible').count()).toBe(0);
    const said = page.locator('.letter .said');
    await page.emulateMedia({ media: 'print' });
    const visible = () => said.evaluateAll((all) => all.filter((one) => one.checkVisibility()).length);
    expect(await visible()).toBe(await said.count());
    expect(await page.locator('.aid:visible').count()).toBeGreaterThan(20);
    expect(await page.locator('button:visible').allInnerTexts()).toHaveLength(await page.locator('.letter').count());

    await page.evaluate(() => {
      window.print = () => {};
    });
    await closure
      .locator('.letter-controls button')
      .nth(1)
      .evaluate((button: HTMLElement) => button.click());
    expect(await visible()).toBe(await closure.locator('.said').count());
    expect(await page.locator('.aid:visible, h1:visible, h2:visible, .sources:visible, .header:visible').count()).toBe(
      0,
    );
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.locator('main:not([hidden]) h1:not(.loading)').waitFor();
    expect(await visible()).toBe(await said.count());
    await close();
  });
});
