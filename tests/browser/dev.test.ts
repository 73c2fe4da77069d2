import { createServer } from 'vite';
import { expect, test } from 'vitest';
import { locales } from '#data/vocabulary.ts';

test('while editing, each locale’s page finds its script, style and words where the dev server has them', async () => {
  const server = await createServer({ server: { port: 0 }, logLevel: 'warn' });
  await server.listen();
  const origin = server.resolvedUrls?.local[0] ?? '';
  for (const locale of locales) {
    const html = await (await fetch(`${origin}${locale}/`)).text();
    expect(html).toContain(`<html lang="${locale === 'zh-Hant' ? 'zh-Hant-HK' : locale}">`);
    expect(html).not.toMatch(/%\w+%/);
    for (const [, path = ''] of html.matchAll(/(?:src|href)="([^"]+\.(?:tsx|css|svg))"/g)) {
      const response = await fetch(new URL(path, `${origin}${locale}/`), { headers: { accept: '*/*' } });
      expect.soft(response.headers.get('content-type'), path).toMatch(/javascript|css|svg/);
    }
  }
  const guide = await (await fetch(`${origin}zh-Hant/carriers/cmhk/`)).text();
  expect(guide).toContain('中國移動香港');
  expect(guide).not.toMatch(/%(title|description|alternates|body)%/);
  const index = await (await fetch(`${origin}data/dev/index/usSim.json`)).json();
  expect(Object.keys(index)).toContain('tello');
  await server.close();
});
