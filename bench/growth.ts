import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { preview } from 'vite';
import { readRecords } from '#data/read.ts';
import type { Carrier } from '#data/schema.ts';
import { ensureChromium, flags } from '../tests/browser/chromium.ts';

const root = join(import.meta.dirname, '..');
const parts = ['src', 'machines', 'data', 'public', 'index.html', 'package.json', 'tsconfig.json', 'vite.config.ts'];

/** Carriers like the real ones, under names of their own: every kind of card in the proportion it has today. */
function invent(count: number): [id: string, record: Carrier][] {
  const models = Object.values(readRecords('carriers')).filter(({ generic, cards }) => !generic && cards.length > 0);
  return Array.from({ length: count }, (_, at) => {
    const model = models[at % models.length] as Carrier;
    const name = (text: string) => `${text} ${at + 1}`;
    return [
      `invented-${at + 1}`,
      {
        ...model,
        name: { 'zh-Hans': name('虚构电信'), 'zh-Hant': name('虛構電訊'), en: name('Invented Telecom') },
        aliases: [name('Brand'), name('品牌'), ...model.aliases.slice(0, 3).map(name)],
      },
    ];
  });
}

/** A copy of the project with so many more carriers. */
function projectWith(count: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'signoff-growth-'));
  for (const part of parts) cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const [id, record] of invent(count))
    writeFileSync(join(folder, 'data/carriers', `${id}.json`), JSON.stringify(record));
  return folder;
}

const brotli = (body: Buffer) => brotliCompressSync(body).length;

/** Runs something and gives the brotli size of every file that the page fetched meanwhile. */
async function fetched(page: Page, doing: () => Promise<unknown>): Promise<number> {
  const bodies: Promise<Buffer>[] = [];
  const note = (response: { body: () => Promise<Buffer> }) => void bodies.push(response.body());
  page.on('response', note);
  await doing();
  await page.waitForLoadState('networkidle');
  page.off('response', note);
  return (await Promise.all(bodies)).reduce((sum, body) => sum + brotli(body), 0);
}

/** Types a name, letter by letter, and gives the milliseconds from each letter until the new list is laid out. */
async function filterTimes(page: Page, cdp: CDPSession, text: string): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    let began = 0;
    addEventListener(
      'input',
      () => {
        began = performance.now();
      },
      { capture: true },
    );
    addEventListener('input', () => {
      // React renders in a microtask of the event, asked for before this one. Reading a size forces the layout.
      queueMicrotask(() => {
        document.body.getBoundingClientRect();
        times.push(performance.now() - began);
      });
    });
    Object.assign(window, { filterTimes: times });
  });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const box = page.getByRole('searchbox');
  await box.focus();
  for (const letter of text) await page.keyboard.type(letter, { delay: 120 });
  for (const _ of text) await page.keyboard.press('Backspace', { delay: 120 });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return page.evaluate(() => (window as unknown as { filterTimes: number[] }).filterTimes);
}

const quantile = (times: readonly number[], share: number) =>
  times.toSorted((one, other) => one - other)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;

interface Measured {
  readonly count: number;
  readonly seconds: number;
  readonly pages: number;
  readonly first: number;
  readonly index: number;
  readonly times: readonly number[];
}

async function measure(browser: Browser, count: number): Promise<Measured> {
  const folder = projectWith(count);
  const began = performance.now();
  execFileSync(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel=error'], {
    cwd: folder,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const seconds = (performance.now() - began) / 1000;
  const pages = readdirSync(join(folder, 'dist'), { recursive: true }).filter((file) => String(file).endsWith('.html'));
  const server = await preview({ root: folder, preview: { port: 0, strictPort: false }, logLevel: 'error' });
  const address = server.resolvedUrls?.local[0] ?? '';
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const first = await fetched(page, () => page.goto(`${address}en/`));
  const index = await fetched(page, async () => {
    await page.getByRole('radio').first().check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('searchbox').waitFor();
  });
  const times = await filterTimes(
    page,
    await context.newCDPSession(page),
    count > 0 ? 'invented telecom 77' : 'china mobile',
  );
  await context.close();
  await server.close();
  rmSync(folder, { recursive: true });
  return { count, seconds, pages: pages.length, first, index, times };
}

// `npm run growth -- 1000` measures with other numbers of carriers.
const given = process.argv.slice(2).map(Number);
const counts =
  given.length > 0 && given.every((count) => Number.isInteger(count) && count > 0) ? given : [1000, 10_000];

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const ratio = (value: number, base: number) => `×${(value / base).toFixed(2)}`;

const browser = await chromium.launch({ executablePath: ensureChromium(), args: flags });
const runs: Measured[] = [];
for (const count of [0, ...counts]) runs.push(await measure(browser, count));
await browser.close();

const [today] = runs;
if (!today) throw new Error('nothing was measured');
console.log(
  `Growth: today’s carriers, and with ${counts.map((count) => count.toLocaleString('en')).join(' and ')} invented ones (sizes in brotli; 4x CPU slowdown).`,
);
console.table(
  runs.map(({ count, seconds, pages, first, index, times }) => ({
    'more carriers': count,
    'build (s)': seconds.toFixed(1),
    'HTML pages': pages,
    'first page': `${kB(first)} ${ratio(first, today.first)}`,
    'index of the kind chosen': kB(index),
    'key to list, median (ms)': quantile(times, 0.5).toFixed(1),
    '95 % (ms)': quantile(times, 0.95).toFixed(1),
    'worst (ms)': Math.max(...times).toFixed(1),
  })),
);
console.log(`Wanted: first page ×1.00, key to list under 16 ms.`);
