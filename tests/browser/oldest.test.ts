import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'acorn';
import browserslist from 'browserslist';
import { expect, test } from 'vitest';
import { oldest } from '#src/pages/oldest.ts';
import { featuresIn } from './newCss.ts';
import { age, tooNew } from './older.ts';
import { address, openPage, say, walkThrough } from './page.ts';
import { support } from './support.ts';

const dist = new URL('../../dist/', import.meta.url);
const built = (ending: RegExp) =>
  readdirSync(dist, { recursive: true })
    .map(String)
    .filter((file) => ending.test(file))
    .map((file) => [file, readFileSync(new URL(file, dist), 'utf8')] as const);
/** What may be wanting, and what a page is without it. */
const spared = {
  'css.at-rules.page': 'the printer’s own margins',
  'css.properties.accent-color': 'the browser’s own colour of a tick',
  'css.properties.break-after.avoid': 'a heading may stand last on a sheet of paper',
  'css.properties.cursor.default': 'a touch screen has no pointer',
  'css.properties.cursor.pointer': 'a touch screen has no pointer',
  'css.properties.print-color-adjust': 'the older name stands beside it',
  'css.properties.print-color-adjust.exact': 'the older name stands beside it',
  'css.properties.user-select': 'a link is selected by hand',
  'css.properties.user-select.all': 'a link is selected by hand',
};

test('the README names the oldest browsers that the app is made for', () => {
  const { chrome, edge, firefox, safari, ios_saf } = oldest();
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const [, day] = /on (\d{4}-\d\d-\d\d)$/.exec(String(browserslist.loadConfig({ path: '.' }))) ?? [];
  expect(readme).toContain(
    `Chrome ${chrome}, Edge ${edge}, Firefox ${firefox}, Safari ${safari} and Safari ${ios_saf} on iOS, or newer: what was [widely available](https://web.dev/baseline) on ${day}`,
  );
});

test('the oldest browsers can read every script that was built', () => {
  // ECMAScript 2025 brought what Firefox 126 and Safari 17.5 cannot read: flags within a regular expression, import attributes.
  expect(support.get('javascript.regular_expressions.modifier')).toBe(false);
  const scripts = built(/\.js$/);
  const inline = built(/\.html$/).flatMap(([file, html]) =>
    [...html.matchAll(/<script(?![^>]*(?:src=|json))[^>]*>([\s\S]*?)<\/script>/g)].map(
      ([, text = '']) => [file, text] as const,
    ),
  );
  for (const [file, text] of [...scripts, ...inline])
    expect.soft(() => parse(text, { ecmaVersion: 2024, sourceType: 'module' }), file).not.toThrow();
  expect(scripts.length).toBeGreaterThan(20);
});

test('the oldest browsers know all that the style sheets use, but for what may be missing', () => {
  const sheets = [
    ...built(/\.css$/),
    ...built(/\.html$/).flatMap(([file, html]) =>
      [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, text = '']) => [file, text] as const),
    ),
  ];
  const used = new Map(sheets.flatMap(([file, text]) => [...featuresIn(text)].map((key) => [key, file] as const)));
  const wanting = [...used].filter(([key]) => !support.get(key)).map(([key]) => key);
  expect(wanting.sort()).toEqual(Object.keys(spared).sort());
  expect(used.size).toBeGreaterThan(100);
});

test('the whole app works in a browser from which all is taken that the oldest do not have', async () => {
  const trail = 'card=usVirtual&carrier=twilio&aim=close&signal=receives&holder=self&balance=credit&bindings=signIn';
  const { page, close } = await openPage({ permissions: ['clipboard-read', 'clipboard-write'] });
  await page.addInitScript(age, tooNew);
  const button = (name: string) =>
    page
      .getByRole('button', { name: say('en', name), exact: true })
      .first()
      .click();
  const open = (place: string) => page.goto(`${address()}en/${place}`);
  const missed = new Promise<never>((_, reject) => page.on('pageerror', reject));
  const walk = async () => {
    await walkThrough(page, 'en', trail);
    const left = await page.evaluate(() =>
      ['requestIdleCallback', 'navigation', 'scheduler'].filter((one) => one in window),
    );
    expect(left).toEqual([]);
    await page.locator('[data-item="moveSignIn"] input').check();
    await page.getByText(say('en', 'app.handOver.title'), { exact: true }).click();
    await button('app.handOver.text');
    await page.getByText(say('en', 'app.handOver.copied'), { exact: true }).waitFor();
    await page.getByRole('link', { name: '繁體中文' }).click();
    await page.getByRole('link', { name: say('zh-Hant', 'app.papers.sheet') }).click();
    await page.locator('.counter-boxes').waitFor();
    await open(`#${trail}&at=words`);
    await page.locator('.letter').first().waitFor();
    await open(`#${trail}&at=dates`);
    await page.locator('#by').fill(new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10));
    await page.locator('.timeline').waitFor({ state: 'attached' });
    await button('dates.calendar.add');
    await open('#at=cards');
    await button('cards.save');
    await button('cards.erase');
    await button('cards.eraseYes');
    await page.getByRole('heading', { level: 1, name: say('en', 'questions.card.ask') }).waitFor();
    await open(`map/#${trail}`);
    await page.locator('.path-lit:visible').waitFor();
    await page.getByRole('link', { name: say('en', 'guide.map.back') }).click();
    await page.locator('[data-route]').waitFor();
  };
  // What is missing is named at once, not waited for.
  await Promise.race([walk(), missed]);
  await close();
});
