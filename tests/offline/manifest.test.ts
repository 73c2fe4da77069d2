import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { locales } from '#data/vocabulary.ts';
import { langOf } from '#src/i18n/locale.ts';
import { drawnIcons, headLinks, manifestOf, paper } from '#src/offline/manifest.ts';

const file = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url));
const wordsOf = (locale: string) => JSON.parse(file(`src/i18n/${locale}/app.json`).toString());
/** A PNG says its width and height at a fixed place. */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

test.each(locales)('%s: the manifest names the app in its language and starts there, over the whole site', (locale) => {
  const site = 'https://site.example/sub/';
  const manifest = JSON.parse(manifestOf(locale, wordsOf(locale), '/sub/'));
  const here = `${site}${locale}/app.webmanifest`;
  expect(manifest).toMatchObject({ lang: langOf(locale), dir: 'ltr', display: 'standalone' });
  expect(manifest.name).toBe(wordsOf(locale).name);
  expect(manifest.description).toBe(wordsOf(locale).description);
  // Android cuts a longer name off; a Chinese character is as wide as two letters.
  expect(manifest.short_name.replace(/\p{Script=Han}/gu, '##').length).toBeLessThanOrEqual(12);
  expect(new URL(manifest.start_url, here).href).toBe(`${site}${locale}/`);
  expect(new URL(manifest.scope, here).href).toBe(site);
  // An id counts from the host, not from the manifest.
  expect(new URL(manifest.id, new URL(manifest.start_url, here).origin).href).toBe(`${site}${locale}/`);
  const sizes = (purpose: string) =>
    manifest.icons
      .filter((icon: { purpose: string }) => icon.purpose === purpose)
      .map((icon: { sizes: string }) => icon.sizes);
  expect(sizes('any')).toEqual(expect.arrayContaining(['192x192', '512x512']));
  expect(sizes('maskable')).toEqual(['192x192', '512x512']);
  for (const { src } of manifest.icons)
    expect(file(`public/${new URL(src, here).href.slice(site.length)}`).length).toBeGreaterThan(100);
});

test('every icon is a PNG of the size it is said to be', () => {
  for (const { file: name, size } of drawnIcons) {
    const png = file(`public/${name}`);
    expect(png.subarray(1, 4).toString(), name).toBe('PNG');
    expect(sizeOf(png), name).toEqual([size, size]);
  }
});

test('the colours of the app’s bars are those of its pages', () => {
  const [light, dark] = [
    ...file('src/ui/base.css')
      .toString()
      .matchAll(/--paper: (#\w+);/g),
  ].map(([, colour]) => colour);
  expect(paper).toEqual({ light, dark });
  expect(headLinks('en', '../')).toContain(`content="${dark}" media="(prefers-color-scheme: dark)"`);
});
