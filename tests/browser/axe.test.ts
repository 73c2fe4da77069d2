import { describe, expect, test } from 'vitest';
import { locales } from '#data/vocabulary.ts';
import { axeFaults } from './axe.ts';
import { address, openPage } from './page.ts';

const complete =
  'card=hkNumber&carrier=three-hk&tariff=monthly&aim=close&signal=lost&holder=self&contract=running&arrears=yes&balance=deposit&extras=autoTopUp&bindings=bank,messaging&place=hongKong';
const places: [string, string][] = [
  ['the first question', ''],
  ['the choice of carriers', 'card=hkNumber'],
  ['a question of many answers', 'card=hkData&dataTerm=shortStay&carrier=sosim'],
  ['the answers', `${complete}&at=answers`],
  ['the advice', complete],
  ['an advice without a channel', 'card=usVirtual&carrier=skype&balance=none&bindings=none'],
];
const cases = locales.flatMap((locale) => places.map(([place, fragment]) => ({ locale, place, fragment })));

describe('axe finds nothing', () => {
  test.each(cases)('on $place, $locale, light and dark', async ({ locale, fragment }) => {
    const { page, close } = await openPage();
    await page.goto(`${address()}${locale}/#${fragment}`);
    await page
      .locator(
        fragment === complete || fragment.includes('skype') ? '[data-route]' : 'main:not([hidden]) h1:not(.loading)',
      )
      .waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await close();
  });
  test('on a question with an error', async () => {
    const { page, close } = await openPage();
    await page.goto(`${address()}en/`);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('alert').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await close();
  });
});

test.each([320, 1280])('nothing runs out of a page %i pixels wide', async (width) => {
  const { page, close } = await openPage({ viewport: { width, height: 700 } });
  for (const locale of locales) {
    for (const [, fragment] of places) {
      await page.goto(`${address()}${locale}/#${fragment}`);
      await page.reload();
      await page.locator(fragment === complete ? '[data-route]' : 'main:not([hidden]) h1:not(.loading)').waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  }
  await close();
});
