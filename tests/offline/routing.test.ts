import { describe, expect, test } from 'vitest';
import { keyOf, markIn, routeOf, startOf } from '#src/offline/routing.ts';

const paths = ['', 'en/', 'zh-Hant/', 'en/map/', 'en/carriers/', 'en/carriers/cmhk/', 'assets/page-1.js', 'icon.svg'];
const files = new Map(paths.map((path) => [path, 'mark']));

describe.each(['https://site.example/', 'https://site.example/some/where/'])('at %s', (root) => {
  const page = (path: string) => routeOf({ method: 'GET', mode: 'navigate', url: root + path }, root, files);
  const loaded = (path: string) => routeOf({ method: 'GET', mode: 'cors', url: root + path }, root, files);

  test.each(['', 'en/', 'en/map/', 'en/carriers/cmhk/'])(
    '%s is a page, whatever query or file name follows',
    (path) => {
      expect(page(path)).toEqual({ to: 'page', path });
      expect(page(`${path}?from=mail`)).toEqual({ to: 'page', path });
      expect(page(`${path}#card=dual`)).toEqual({ to: 'page', path });
      expect(page(`${path}index.html`)).toEqual({ to: 'page', path });
    },
  );
  test('a page without its slash is sent to the folder, with its query', () => {
    expect(page('en')).toEqual({ to: 'folder', address: `${root}en/` });
    expect(page('en/carriers/cmhk?a=b')).toEqual({ to: 'folder', address: `${root}en/carriers/cmhk/?a=b` });
  });
  test('a page that is none of ours is unknown, and a file of ours is one', () => {
    for (const path of ['fr/', 'en/carriers/nobody/', 'en/carriers/nobody', '__proto__', 'constructor/', 'index.htm'])
      expect(page(path), path).toEqual({ to: 'unknown' });
    expect(page('icon.svg')).toEqual({ to: 'file', path: 'icon.svg' });
  });
  test('what a page loads is looked for by its name, known or not', () => {
    expect(loaded('assets/page-1.js')).toEqual({ to: 'file', path: 'assets/page-1.js' });
    expect(loaded('assets/page-0.js?x')).toEqual({ to: 'file', path: 'assets/page-0.js' });
  });
  test('other sites, other methods and what stands above the root are not touched', () => {
    const ask = (url: string, method = 'GET') => routeOf({ method, mode: 'navigate', url }, root, files);
    expect(ask('https://elsewhere.example/en/')).toBeUndefined();
    expect(ask(`${root.replace('https', 'http')}en/`)).toBeUndefined();
    expect(ask(root.slice(0, -1).replace('.example', '.example.org/'))).toBeUndefined();
    for (const method of ['POST', 'HEAD', 'PUT']) expect(ask(`${root}en/`, method)).toBeUndefined();
    if (root.endsWith('where/')) expect(ask('https://site.example/some/en/')).toBeUndefined();
  });
  test('the start page nearest to an unknown one is that of its locale, else the one that chooses', () => {
    for (const path of ['en/carriers/nobody/', 'en/x?y=/zh-Hant/', 'en/#zh-Hant/'])
      expect(startOf(root + path, root, files)).toBe('en/');
    expect(startOf(`${root}zh-Hant/x`, root, files)).toBe('zh-Hant/');
    for (const path of ['', 'fr/x/', 'assets/x', '?en/']) expect(startOf(root + path, root, files), path).toBe('');
  });
  test('what a file is kept under gives its mark back, as an address would write it', () => {
    const key = keyOf(root, 'en/map/', 'a+b/C==9');
    expect(new URL(key).href).toBe(key);
    expect(markIn(key)).toBe('a+b/C==9');
  });
});
