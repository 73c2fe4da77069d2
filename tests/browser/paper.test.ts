import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import type { Locale } from '#data/vocabulary.ts';
import { address, openPage } from './page.ts';

const plain =
  'card=hkNumber&carrier=cmhk&tariff=prepaid&aim=close&signal=receives&holder=self&bindings=bank,messaging&place=mainland';
const monthly =
  'card=hkNumber&carrier=three-hk&tariff=monthly&aim=close&signal=receives&holder=self&contract=over&arrears=no&balance=none&extras=none&bindings=bank&place=mainland&proxy=yes';
const longest =
  'card=hkNumber&carrier=three-hk&tariff=unsure&aim=unsure&signal=silent&holder=self&contract=unsure&arrears=unsure&balance=unsure&extras=unsure&bindings=unsure&place=mainland&proxy=yes';

async function pagesOf(pdf: Uint8Array): Promise<string[]> {
  const document = await getDocument({ data: pdf, verbosity: 0 }).promise;
  const pages = await Promise.all(Array.from({ length: document.numPages }, (_, at) => document.getPage(at + 1)));
  const contents = await Promise.all(pages.map((page) => page.getTextContent()));
  return contents.map(({ items }) => items.map((item) => ('str' in item ? item.str : '')).join(''));
}
// Chromium writes some characters as the compatibility forms of their font; white space and breaks are layout.
const bare = (text: string) => {
  const plain = text.normalize('NFKC').replace(/\s|\u00ad/g, '');
  return variants.reduce(
    (folded, [one = '', ...others]) => folded.replaceAll(new RegExp(`[${others.join('')}]`, 'gu'), one),
    plain,
  );
};
// Characters that share a glyph in a Chinese font: the PDF may name either, and NFKC leaves these apart.
const variants =
  '户戶戸 没沒 录彔 说説說 产産 黄黃⻩ 别別 值値 强強 内內 长⻓ 長⻑ 门⻔ 页⻚ 车⻋ 贝⻉ 见⻅ 角⻆ 风⻛ 飞⻜ 食⻝ 马⻢ 鱼⻥ 鸟⻦ 麦⻨ 齐⻬ 齿⻮ 龙⻰ 龟⻳ 民⺠ 西⻄ 青⻘ 骨⻣'
    .split(' ')
    .map((set) => [...set]);

const sheets: [Locale, 'A4' | 'Letter', string, number][] = [
  ['en', 'A4', monthly, 2],
  ['zh-Hant', 'A4', plain, 2],
  ['zh-Hans', 'Letter', plain, 3],
  ['en', 'Letter', longest, 5],
  ['zh-Hans', 'A4', longest, 4],
];

describe('paper', () => {
  test.each(sheets)(
    '%s on %s holds every line, question and source, on at most the pages it needs',
    async (locale, format, trail, most) => {
      const { page, close } = await openPage({ viewport: { width: 1280, height: 900 }, locale });
      await page.goto(`${address()}${locale}/#${trail}`);
      await page.locator('[data-route]').waitFor();
      const wanted = await page
        .locator(
          '.item-what, .item-body p:not(.screen-only), .facts li, .services li strong, .ask li, .sources li:not(.screen-only), .route h1, .made',
        )
        .allInnerTexts();
      const folded = await page.locator('.services li strong').allTextContents();
      const controls = await page.locator('button, .trailbar a').allInnerTexts();
      const pages = await pagesOf(new Uint8Array(await page.pdf({ format })));
      const text = bare(pages.join(''));
      const missing = [...wanted, ...folded].map(bare).filter((part) => !text.includes(part));
      expect(missing.slice(0, 6)).toEqual([]);
      expect(wanted.length).toBeGreaterThan(40);
      expect(text).toContain(bare(page.url()));
      expect(controls.map(bare).filter((control) => control.length > 4 && text.includes(control))).toEqual([]);
      expect(pages.length).toBeLessThanOrEqual(most);
      expect(pages.filter((one) => bare(one).length < 40)).toEqual([]);
      await close();
    },
  );

  test('is black on white, even from a dark screen, and has boxes to tick', async () => {
    const { page, close } = await openPage({ colorScheme: 'dark' });
    await page.goto(`${address()}en/#${plain}`);
    await page.locator('[data-route]').waitFor();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const look = await page.evaluate(() => {
      const style = (selector: string) => getComputedStyle(document.querySelector(selector) as Element);
      return [
        style('body').color,
        style('.route').color,
        style('.route').backgroundColor,
        style('.item-head input').borderTopWidth,
        style('.sheet-controls').display,
        style('.languages').display,
      ];
    });
    expect(look).toEqual([
      'rgb(0, 0, 0)',
      'rgb(0, 0, 0)',
      'rgb(255, 255, 255)',
      expect.stringMatching(/^1(\.\d+)?px$/),
      'none',
      'none',
    ]);
    await close();
  });
});
