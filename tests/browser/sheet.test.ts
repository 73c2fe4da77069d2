import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Locale } from '#data/vocabulary.ts';
import { parseLink } from '#machines/link.ts';
import { adviseOn } from '../journeys.ts';
import { axeFaults } from './axe.ts';
import { address, openPage, say } from './page.ts';

const contract =
  'card=hkNumber&carrier=three-hk&tariff=monthly&aim=close&signal=receives&holder=relative&contract=unsure&arrears=unsure&balance=unsure&extras=none&bindings=bank&place=mainland';
const dual =
  'card=dual&carrier=csl&drop=mainlandOnly&signal=lost&holder=relative&contract=running&bindings=signIn&place=mainland';
const mainland =
  'card=mainland&carrier=china-mobile&aim=close&signal=receives&holder=self&document=renewed&contract=unsure&arrears=unsure&balance=unsure&extras=unsure&bindings=bank&place=elsewhere&proxy=yes';
const unsure =
  'card=dual&carrier=other&drop=everything&tariff=monthly&aim=unsure&signal=lost&holder=relative&contract=unsure&arrears=unsure&balance=unsure&bindings=shopping&place=elsewhere';

const usual: [Locale, string, string, Locale[]][] = [
  ['zh-Hans', 'a Hong Kong contract', contract, ['zh-Hans', 'zh-Hant', 'en']],
  ['zh-Hant', 'a number of a dual card', dual, ['zh-Hant', 'en']],
  ['zh-Hans', 'a mainland contract', mainland, ['zh-Hans']],
  ['en', 'a mainland contract', mainland, ['en', 'zh-Hans']],
];

const askedOn = (link: string) => adviseOn(parseLink(link).given).ask;
const bare = (text: string) => text.normalize('NFKC').replace(/\s|\u00ad/g, '');
async function openSheet(page: Page, locale: Locale, link: string) {
  await page.goto(`${address()}${locale}/#${link}&at=sheet`);
  await page.locator('.counter-boxes').waitFor();
}
async function pagesOf(page: Page, format: 'A4' | 'Letter'): Promise<string[]> {
  const pdf = await page.pdf({ format });
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages = await Promise.all(Array.from({ length: document.numPages }, (_, at) => document.getPage(at + 1)));
  const contents = await Promise.all(pages.map((one) => one.getTextContent()));
  return contents.map(({ items }) => bare(items.map((item) => ('str' in item ? item.str : '')).join('')));
}

describe('the sheet for the counter', () => {
  test.each(usual)('read in %s, is one page of A4 and of Letter for %s', async (locale, _, link, languages) => {
    const { page, close } = await openPage({ viewport: { width: 1280, height: 900 } });
    await openSheet(page, locale, link);
    for (const format of ['A4', 'Letter'] as const) {
      const pages = await pagesOf(page, format);
      expect(pages.length, format).toBe(1);
      // Chinese may come out of a PDF as look-alike characters: there the page as it prints is asked below.
      const english = languages.includes('en') ? askedOn(link) : [];
      for (const kind of english) expect(pages[0]).toContain(bare(say('en', `facts.${kind}`)));
    }
    await page.emulateMedia({ media: 'print' });
    const asked = page.locator('[data-ask] [lang]');
    const wanted = languages.flatMap((one) => askedOn(link).map((kind) => say(one, `facts.${kind}`)));
    expect((await asked.allInnerTexts()).map((text) => text.trim()).sort()).toEqual(wanted.sort());
    for (const control of ['.controls', '.header', '.footer'])
      expect(await page.locator(control).isVisible(), control).toBe(false);
    const sizes = await page
      .locator('.counter [lang]')
      .evaluateAll((all) => all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize) * 0.75));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(8);
    await close();
  });

  test('loses no question where everything is unsure: a second page carries its head on', async () => {
    const { page, close } = await openPage();
    await openSheet(page, 'en', unsure);
    const pages = await pagesOf(page, 'Letter');
    expect(pages.length).toBe(2);
    for (const kind of askedOn(unsure)) expect(pages.join('')).toContain(bare(say('en', `facts.${kind}`)));
    for (const one of pages) expect(one).toContain(bare(say('en', 'sheet.title')));
    await close();
  });

  test('axe finds nothing in light or dark, and nothing runs out at 320 px', async () => {
    const { page, close } = await openPage({ viewport: { width: 320, height: 700 } });
    await openSheet(page, 'zh-Hans', contract);
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await close();
  });
});
