import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Page } from 'playwright-core';
import { afterEach, expect, inject, test } from 'vitest';
import { guideIds, type Locale, locales } from '#data/vocabulary.ts';
import { langOf, localeNames } from '#src/i18n/locale.ts';
import { drawnIcons } from '#src/offline/manifest.ts';
import { filesIn } from '#src/offline/workerFile.ts';
import { flags } from './chromium.ts';
import { drawn, publicFolder } from './drawIcons.ts';
import { answer, openPage, say } from './page.ts';
import { type Host, hostOf } from './staticHost.ts';
import { nextVersion } from './versions.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const complete =
  'card=hkNumber&carrier=cmhk&tariff=prepaid&aim=close&signal=receives&holder=self&bindings=bank,messaging&place=mainland';
const another =
  'card=usVirtual&carrier=twilio&aim=close&signal=receives&holder=self&balance=credit&bindings=signIn&at=dates';
/** The worker works when nothing else is to be done, and the machine may be busy. */
const slow = { timeout: 30_000 };
const allowed = { serviceWorkers: 'allow' } as const;

let host: Host;
afterEach(() => host.close());

const isReady = (page: Page) => page.getByText(say('en', 'app.offline.ready'), { exact: true });
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
const go = (page: Page, fragment: string) => page.evaluate((hash) => location.assign(`#${hash}`), fragment);

/** Asks for every file of the build as a page does, gives those that do not come. */
const lacking = (page: Page) =>
  page.evaluate(
    async ([home, paths]) => {
      const isThere = async (path: string) => (await fetch(home + path).catch(() => undefined))?.ok;
      const there = await Promise.all(paths.map(isThere));
      return paths.filter((_path, at) => !there[at]);
    },
    [host.home, Object.keys(filesIn(dist))] as const,
  );

/** The addresses of what is kept, as the store has them. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const stores = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    return (await Promise.all(stores.map((store) => store.keys()))).flat().map(({ url }) => url);
  });

/** From the first question to a tick, a reload, every paper, the print and the calendar file. */
async function journey(page: Page, locale: Locale): Promise<void> {
  await page.goto(`${host.home}${locale}/`);
  for (const part of complete.split('&')) {
    const [question = '', answers = ''] = part.split('=');
    await answer(page, locale, question, answers);
  }
  const tick = page.locator('[data-item="moveBank"] input');
  await tick.check();
  await page.reload();
  await page.locator('[data-route]').waitFor();
  expect(await tick.isChecked()).toBe(true);
  expect((await page.pdf()).length).toBeGreaterThan(20_000);
  for (const [view, words] of Object.entries({ sheet: 'sheet', words: 'letters', cards: 'cards' })) {
    await go(page, `${complete}&at=${view}`);
    await heading(page, new RegExp(say(locale, `${words}.title`)));
  }
  await go(page, `${complete}&at=helper`);
  await page.getByText(say(locale, 'app.handOver.helping')).waitFor();
  await go(page, another);
  await page.locator('#by').fill(new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10));
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: say(locale, 'dates.calendar.add'), exact: true }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toContain('BEGIN:VEVENT');
}

test('after one visit to the start, all of it works in every language with the server gone', {
  timeout: 120_000,
}, async () => {
  host = await hostOf(dist);
  const { page, close } = await openPage(allowed, host.home);
  await page.goto(`${host.home}en/`);
  await isReady(page).waitFor();
  await host.close();
  expect(await lacking(page)).toEqual([]);
  for (const locale of locales) await journey(page, locale);
  // A link from elsewhere, another language in mid-way, the guides, the map.
  await page.goto(`${host.home}en/?from=mail#${complete}`);
  await page.locator('[data-route]').waitFor();
  await page.locator(`header a[hreflang="${langOf('zh-Hant')}"]`, { hasText: localeNames['zh-Hant'] }).click();
  await page.getByText(say('zh-Hant', 'app.offline.ready')).waitFor();
  for (const guide of guideIds) {
    await page.goto(`${host.home}zh-Hant/${guide}/#${complete}`);
    await heading(page, say('zh-Hant', `guide.${guide}.title`));
    if (guide === 'map') await page.locator('.lit').first().waitFor();
  }
  // A page whose slash is missing, and one that is not ours.
  await page.goto(`${host.home}en/carriers/tello`);
  expect(page.url()).toBe(`${host.home}en/carriers/tello/`);
  await page.goto(`${host.home}en/carriers/nobody/`);
  await heading(page, say('en', 'questions.card.ask'));
  expect(page.url()).toBe(`${host.home}en/`);
  await close();
});

test('under a sub-path, one visit to a guide is enough, and its script is next to nothing', async () => {
  host = await hostOf(dist, '/some/where/');
  const { page, close } = await openPage({ ...allowed, locale: 'zh-HK' }, host.home);
  await page.goto(`${host.home}en/carriers/cmhk/`);
  await page.evaluate(() => navigator.serviceWorker.ready);
  const scripts = host.asked.filter((path) => /^assets\/.*\.js$/.test(path));
  expect(await page.locator('script').count()).toBe(1);
  await host.close();
  expect(await lacking(page)).toEqual([]);
  const own = (await page.locator('script').getAttribute('src'))?.replace(/.*assets/, 'assets') ?? '';
  expect(scripts).toContain(own);
  expect(brotliCompressSync(readFileSync(join(dist, own))).length).toBeLessThan(500);
  await page.goto(host.home);
  await page.waitForURL(`${host.home}zh-Hant/`);
  await answer(page, 'zh-Hant', 'card', 'usSim');
  await page.getByRole('radio', { name: /Tello/ }).waitFor();
  await close();
});

test('a new version is offered and not forced, and no page has files of two', async () => {
  const newWords = 'Works without a connection, the second version.';
  const next = await nextVersion(dist, [[say('en', 'app.offline.ready'), newWords]]);
  host = await hostOf(dist);
  const { page: one, close } = await openPage(allowed, host.home);
  /** The version of a file that only one has. */
  const versionOf = (path: string) =>
    [dist, next].filter((folder) => existsSync(join(folder, path))).map((folder) => (folder === next ? 'new' : 'old'));
  /** The versions of what each page has loaded since it was opened. */
  const loaded = new Map<Page, Set<string>>();
  const watched = (page: Page) => {
    page.on('request', (request) => {
      if (request.isNavigationRequest()) loaded.set(page, new Set());
      const versions = versionOf(
        request
          .url()
          .slice(host.home.length)
          .replace(/[?#].*/, ''),
      );
      if (versions.length !== 2) loaded.get(page)?.add(versions[0] ?? `no version: ${request.url()}`);
    });
    return page;
  };
  const versionsOf = (page: Page) => [...(loaded.get(page) ?? [])];
  const offer = (page: Page) =>
    page.getByRole('status').getByRole('button', { name: say('en', 'app.offline.use'), exact: true });

  await watched(one).goto(`${host.home}en/#${complete}`);
  await isReady(one).waitFor();
  expect(await offer(one).count()).toBe(0);
  await one.locator('[data-item="moveBank"] input').check();
  const two = watched(await one.context().newPage());
  await two.goto(`${host.home}en/`);
  await isReady(two).waitFor();

  // From here on the host has the new version only.
  host.folder = next;
  host.asked = [];
  await one.reload();
  await offer(one).waitFor();
  await offer(two).waitFor();
  expect(host.asked).toContain('en/');
  // Records have another folder in the new version but the same content, so they are not fetched again; nor are icons.
  expect(host.asked.filter((path) => /^(data|icons)\//.test(path))).toEqual([]);
  expect(new Set(host.asked).size).toBe(host.asked.length);
  for (const page of [one, two]) {
    expect(await isReady(page).count()).toBe(1);
    expect(versionsOf(page)).toEqual(['old']);
  }
  // What the old pages have not loaded yet still comes, and is the old version's.
  await go(two, another);
  await heading(two, say('en', 'dates.title'));
  expect(versionsOf(two)).toEqual(['old']);

  await offer(one).click();
  await one.getByText(newWords).waitFor();
  expect(one.url()).toBe(`${host.home}en/#${complete}`);
  expect(await one.locator('[data-item="moveBank"] input').isChecked()).toBe(true);
  expect(versionsOf(one)).toEqual(['new']);

  await two.getByRole('button', { name: say('en', 'app.offline.later') }).click();
  expect(await offer(two).count()).toBe(0);
  expect(await two.evaluate(() => document.activeElement?.id)).toBe('main');
  await two.locator(`header a[hreflang="zh-Hans"]`).click();
  await heading(two, say('zh-Hans', 'dates.title'));
  expect(versionsOf(two)).toEqual(['old']);
  const isOldKept = async () => (await kept(one)).some((url) => String(versionOf(new URL(url).pathname)) === 'old');
  expect(await isOldKept()).toBe(true);

  // The new version shows at the next reload, agreed or not; then nobody needs the old files.
  await two.reload();
  await heading(two, say('zh-Hans', 'dates.title'));
  expect(versionsOf(two)).toEqual(['new']);
  await expect.poll(isOldKept, slow).toBe(false);
  expect(await offer(two).count()).toBe(0);
  rmSync(next, { recursive: true });
  await close();
});

test('a browser closed in the middle of fetching goes on from there the next time', async () => {
  host = await hostOf(dist);
  const profile = mkdtempSync(join(tmpdir(), 'signoff-profile-'));
  const open = () => chromium.launchPersistentContext(profile, { executablePath: inject('chromium'), args: flags });
  const isGuide = (path: string) => path.startsWith('en/carriers/');
  host.holds = isGuide;
  const before = await open();
  const [first] = before.pages();
  await first?.goto(`${host.home}en/`);
  await expect.poll(() => host.asked.filter(isGuide).length, slow).toBe(3);
  expect(first && (await isReady(first).count())).toBe(0);
  const got = first ? await kept(first) : [];
  expect(got.length).toBeGreaterThan(50);
  await before.close();
  host.holds = () => false;
  host.asked = [];
  const after = await open();
  const [second] = after.pages();
  await second?.goto(`${host.home}en/`);
  if (second) await isReady(second).waitFor();
  const again = host.asked.filter((path) => /^data\//.test(path) && got.some((url) => url.includes(path)));
  expect(again).toEqual([]);
  expect(host.asked.filter(isGuide).length).toBeGreaterThan(50);
  await host.close();
  expect(second && (await lacking(second))).toEqual([]);
  await after.close();
  rmSync(profile, { recursive: true });
});

test('a file lost from the store comes from the network and is kept again', async () => {
  host = await hostOf(dist);
  const { page, close } = await openPage(allowed, host.home);
  const lose = (pattern: string) =>
    page.evaluate(async (part) => {
      const store = await caches.open((await caches.keys())[0] ?? '');
      const lost = (await store.keys()).filter(({ url }) => new RegExp(part).test(url));
      await Promise.all(lost.map((one) => store.delete(one)));
      return lost.length;
    }, pattern);
  await page.goto(`${host.home}en/`);
  await isReady(page).waitFor();
  const whole = (await kept(page)).length;
  expect(await lose('/en/about/|/assets/papers|/carriers/twilio.json')).toBe(8);
  await page.goto(`${host.home}en/about/`);
  await heading(page, say('en', 'guide.about.title'));
  await page.goto(`${host.home}en/#${another}`);
  await heading(page, say('en', 'dates.title'));
  await isReady(page).waitFor();
  expect((await kept(page)).length).toBe(whole);
  // Without a network either, there is the start page.
  expect(await lose('/en/about/')).toBe(1);
  await host.close();
  await page.goto(`${host.home}en/about/`);
  await heading(page, say('en', 'questions.card.ask'));
  await close();
});

test.each([
  ['there is no worker in the browser', 'delete Navigator.prototype.serviceWorker'],
  [
    'asking for it throws',
    'Object.defineProperty(Navigator.prototype, "serviceWorker", { get() { throw new DOMException("no", "SecurityError"); } })',
  ],
  [
    'it is refused',
    'ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException("no", "SecurityError"))',
  ],
  ['the device is full', ''],
  ['the host has one page of another version', ''],
])('where %s, the app goes on and promises nothing', async (name, script) => {
  host = await hostOf(dist);
  const { page, close } = await openPage(allowed, host.home);
  if (script) await page.addInitScript(script);
  else if (name.startsWith('the host')) host.differs = (path) => path === 'en/sources/';
  else {
    const session = await page.context().newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(host.home).origin, quotaSize: 200_000 });
  }
  await page.goto(`${host.home}en/`);
  if (!script) {
    await expect.poll(() => host.asked, slow).toContain('sw.js');
    await expect
      .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), slow)
      .toBe(0);
  }
  await answer(page, 'en', 'card', 'usSim');
  await page.getByRole('radio', { name: /Tello/ }).waitFor();
  await page.evaluate(() => new Promise((done) => requestIdleCallback(() => setTimeout(done, 300))));
  expect(await isReady(page).count()).toBe(0);
  await close();
});

/** Takes two PNGs of one size; gives how many pixels of the first are clearly others in the second, and how many beyond the middle four fifths are not plain ground. */
const compared = (page: Page, pngs: readonly Buffer[]) =>
  page.evaluate(
    async (coded) => {
      const [a = new Uint8ClampedArray(), b = new Uint8ClampedArray()] = await Promise.all(
        coded.map(async (one) => {
          const bytes = Uint8Array.from(atob(one), (letter) => letter.charCodeAt(0));
          const image = await createImageBitmap(new Blob([bytes]));
          const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
          canvas?.drawImage(image, 0, 0);
          return canvas?.getImageData(0, 0, image.width, image.height).data;
        }),
      );
      const size = Math.sqrt(a.length / 4);
      let [others, beyond] = [0, 0];
      for (let at = 0; at < a.length; at += 4) {
        const differs = (x: number, from: Uint8ClampedArray, y: number) =>
          [0, 1, 2, 3].some((part) => Math.abs((a[x + part] ?? 0) - (from[y + part] ?? 0)) > 32);
        const [x, y] = [(at / 4) % size, Math.floor(at / 4 / size)];
        if (differs(at, b, at)) others += 1;
        if (Math.hypot(x - size / 2, y - size / 2) > size * 0.4 && differs(at, a, 0)) beyond += 1;
      }
      return { others, beyond, isOpaque: a[3] === 255 };
    },
    pngs.map((png) => png.toString('base64')),
  );

test('every icon is drawn from icon.svg, and one that may be cut has its motif in the middle', async () => {
  host = await hostOf(dist);
  const { page, close } = await openPage({}, host.home);
  await page.goto(`${host.home}en/`);
  const browser = page.context().browser();
  for (const icon of drawnIcons) {
    if (!browser) throw new Error('there is no browser');
    const committed = readFileSync(join(publicFolder, icon.file));
    const { others, beyond, isOpaque } = await compared(page, [committed, await drawn(browser, icon)]);
    expect(others, icon.file).toBeLessThan(icon.size);
    expect([isOpaque, beyond === 0], icon.file).toEqual(Array(2).fill(icon.purpose === 'maskable'));
  }
  await close();
});
