import { expect, test } from 'vitest';
import { caching, headersFor } from '#src/deploy/headers.ts';
import { caddyfile, headersFile, nginx } from '#src/deploy/hosts.ts';
import { readRules } from '#src/deploy/serve.ts';

const inline = { scripts: ["'sha256-abc='"], styles: ["'sha256-def='"] };
const wanted = Object.entries(headersFor(inline));

test('every host is told the same headers', () => {
  const rules = readRules(headersFile(inline, []));
  expect(rules[0]).toEqual(['/*', wanted]);
  const inNginx = [...nginx(inline).matchAll(/^ {2}add_header (\S+) "([^"]+)" always;$/gm)].map(([, ...pair]) => pair);
  expect(inNginx).toEqual(wanted);
  const [, block = ''] = /\theader \{\n([^}]+)\n\t\}/.exec(caddyfile(inline)) ?? [];
  expect([...block.matchAll(/^\t\t(\S+) "([^"]+)"$/gm)].map(([, ...pair]) => pair)).toEqual(wanted);
});

test('every host has the page for what is not there', () => {
  expect(nginx(inline)).toMatch(/^ {2}error_page 404 \/404\.html;$/m);
  const [, onError = ''] = /\thandle_errors \{\n([\s\S]+?)\n\t\}/.exec(caddyfile(inline)) ?? [];
  expect(onError).toContain('rewrite * /404.html');
});

test('a value needs no escaping in any of their files', () => {
  for (const [, value] of wanted) expect(value).not.toMatch(/["$\\{}\n]/);
});

test('each name at the top has one rule for how long it may be kept, and only hashed folders for ever', () => {
  const [, ...rules] = readRules(headersFile(inline, ['assets/', 'data/', 'en/', 'index.html', 'sw.js']));
  const { hashed, other } = caching;
  expect(rules.map(([path, headers]) => [path, headers.map(([, value]) => value).join()])).toEqual([
    ['/', other],
    ['/assets/*', hashed],
    ['/data/*', hashed],
    ['/en/*', other],
    ['/index.html', other],
    ['/sw.js', other],
  ]);
});
