import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { guideIds } from '#data/vocabulary.ts';
import { isOfRecord } from '../domains.ts';
import { hostAt } from '../host.ts';
import { records } from '../journeys.ts';
import { address, answer, openPage, say } from './page.ts';

const journeys = [
  {
    under: '/',
    locale: 'en',
    trail:
      'card=hkNumber&carrier=three-hk&tariff=monthly&aim=close&signal=receives&holder=relative&contract=running&arrears=unsure&balance=both&extras=autoTopUp,bundle&bindings=bank,messaging&place=mainland',
  },
  {
    under: '/some/sub/path/',
    locale: 'zh-Hant',
    trail: 'card=usSim&carrier=tello&aim=close&signal=receives&holder=self&bindings=bank,signIn',
  },
] as const;

const views = ['sheet', 'words', 'dates', 'helper', 'answers', 'cards'];

/** What on a page leads out and tells where from, or leads to where nobody is to act. */
async function leaksOn(page: Page): Promise<string[]> {
  const links = await page.locator('a[href^="http"], a[href^="//"]').evaluateAll((all) =>
    (all as HTMLAnchorElement[]).map((link) => ({
      href: link.href,
      isSilent: link.relList.contains('noreferrer'),
      isSource: link.closest('.sources, .sources-of') !== null,
    })),
  );
  const isOwn = (href: string) => new URL(href).origin === new URL(page.url()).origin;
  return links
    .filter(({ href, isSilent, isSource }) => !isOwn(href) && !(isSilent && (isSource || isOfRecord(href))))
    .map(({ href }) => `${page.url()}: ${href}`);
}

test.each(journeys)(
  'a whole way under $under asks its own host for files and tells nobody anything',
  async (journey) => {
    const { under, locale, trail } = journey;
    const host = await hostAt(under);
    const { page, close } = await openPage({ locale: locale === 'zh-Hant' ? 'zh-HK' : locale }, host.address);
    const leaks: string[] = [];
    const titles = new Set<string>();
    const look = async () => {
      leaks.push(...(await leaksOn(page)));
      titles.add(await page.title());
    };

    await page.goto(host.address);
    for (const part of trail.split('&')) {
      const [question = '', answers = ''] = part.split('=');
      await page
        .getByRole('heading', { level: 1, name: say(locale, `questions.${question}.ask`), exact: true })
        .waitFor();
      await look();
      await answer(page, locale, question, answers);
    }
    await page.locator('[data-route]').waitFor();
    await page.locator('[data-item] input').first().check();
    await look();
    for (const view of views) {
      const before = await page.title();
      await page.goto(`${host.address}${locale}/#${trail}&at=${view}`);
      await expect.poll(() => page.title()).not.toBe(before);
      await page.locator('h1.loading').waitFor({ state: 'detached' });
      await look();
    }
    const [, carrier = ''] = /carrier=([^&]+)/.exec(trail) ?? [];
    expect([...titles].filter((title) => title.includes(records[carrier]?.name[locale] ?? ''))).toEqual([]);
    expect(titles.size).toBeGreaterThan(trail.split('&').length);

    // By clicks, as only then would the browser say where from.
    for (const guide of guideIds) {
      await page.goto(`${host.address}${locale}/#${trail}`);
      await page.locator('[data-route]').waitFor();
      await page
        .getByRole('link', { name: say(locale, `app.guides.${guide}`), exact: true })
        .first()
        .click();
      await page.waitForURL(new RegExp(`/${locale}/${guide}/`));
      await look();
    }
    await page.goto(`${host.address}${locale}/carriers/`);
    await page.locator(`a[href$="carriers/${carrier}/"]`).first().click();
    await page.waitForURL(new RegExp(`/carriers/${carrier}/$`));
    await look();
    expect(leaks).toEqual([]);

    expect(await page.context().cookies()).toEqual([]);
    const kept = await page.evaluate(async () => [
      Object.keys(localStorage),
      Object.keys(sessionStorage),
      (await indexedDB.databases()).map(({ name }) => name),
    ]);
    expect(kept).toEqual([['signoff'], [], []]);

    await page.goto('about:blank');
    expect(host.asked.length).toBeGreaterThan(40);
    const told = host.asked.filter(
      ({ method, url, headers, status }) =>
        method !== 'GET' ||
        /[?#=]/.test(url) ||
        ['content-length', 'transfer-encoding', 'cookie', 'referer', 'origin-trial'].some((name) => name in headers) ||
        !(status === 200 || status === 304),
    );
    expect(told.map(({ method, url, status }) => `${method} ${url} ${status}`)).toEqual([]);
    await close();
    await host.close();
  },
);

test('a policy broken is a test failed: what the page tries anyway is seen', async () => {
  const { page, complaints } = await openPage();
  await page.goto(`${address()}en/about/`);
  await page.evaluate(() => {
    const image = new Image();
    image.src = 'https://example.org/pixel.gif';
    document.body.setAttribute('style', 'color: red');
  });
  await expect.poll(() => complaints.filter((one) => one.includes('img-src'))).not.toEqual([]);
  await page.context().close();
});
