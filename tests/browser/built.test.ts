import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { afterAll, expect, test } from 'vitest';
import { readRules } from '#src/deploy/serve.ts';
import { address } from './page.ts';

const project = join(import.meta.dirname, '../..');
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true })
    .map((name) => String(name).replaceAll('\\', '/'))
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
const dist = join(project, 'dist');
const files = filesIn(dist);
const read = (file: string) => readFileSync(join(dist, file), 'utf8');
const pages = files.filter((file) => file.endsWith('.html'));

/** Builds a copy of the source in another folder, as it would be on another machine: in another time zone and language, a year later. */
async function buildElsewhere(folder: string): Promise<void> {
  for (const name of [
    'src',
    'machines',
    'data',
    'public',
    'index.html',
    '404.html',
    'package.json',
    'tsconfig.json',
    'vite.config.ts',
    'tests/longestFirst.ts',
  ])
    cpSync(join(project, name), join(folder, name), { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const later = `const Real = Date, year = 366 * 864e5;
    globalThis.Date = class extends Real {
      constructor(...given) { if (given.length > 0) super(...given); else super(Real.now() + year); }
      static now() { return Real.now() + year; }
    };`;
  await promisify(execFile)(process.execPath, [join(project, 'node_modules/vite/bin/vite.js'), 'build'], {
    cwd: folder,
    timeout: 590_000,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(later)}`,
      TZ: 'Pacific/Kiritimati',
      LANG: 'zh_HK.UTF-8',
      LC_ALL: 'zh_HK.UTF-8',
    },
  });
}
// It is at work while the other tests of this file are, and looked at last.
const elsewhere = mkdtempSync(join(tmpdir(), 'signoff-again-'));
const again = buildElsewhere(elsewhere);
again.catch(() => {});
afterAll(async () => {
  await again.catch(() => {});
  rmSync(elsewhere, { recursive: true, force: true });
});

test('every address in a page is a file of the folder, named from where the page is, so any path will do', () => {
  const dead = pages.flatMap((page) =>
    [...read(page).matchAll(/\s(?:href|src)="([^"]*)"/g)]
      .map(([, path = '']) => path.replaceAll('&amp;', '&'))
      .filter((path) => !/^(https?|mailto|tel):|^#/.test(path))
      .filter((path) => {
        // Hosts serve the page for what is not found under any address: its links begin at the site's own path.
        const isRooted = page === '404.html' && path.startsWith('/');
        const { pathname, search } = new URL(isRooted ? `/up/up${path}` : path, `http://site/up/up/${page}`);
        const file = pathname.replace(/^\/up\/up\//, '').replace(/(^|\/)$/, '$1index.html');
        return (path.startsWith('/') && !isRooted) || search !== '' || !existsSync(join(dist, file));
      })
      .map((path) => `${page}: ${path}`),
  );
  expect(dead).toEqual([]);
  expect(pages.length).toBeGreaterThan(150);
});

test('beside every text of a kilobyte lies what unpacks to it', () => {
  const texts = files.filter((file) => /\.(html|js|css|json|svg|xml|txt|webmanifest)$/.test(file));
  const packed = texts.filter((file) => statSync(join(dist, file)).size >= 1024);
  expect(packed.length).toBeGreaterThan(200);
  for (const file of packed) {
    const content = readFileSync(join(dist, file));
    expect.soft(brotliDecompressSync(readFileSync(join(dist, `${file}.br`))).equals(content), file).toBe(true);
    expect.soft(gunzipSync(readFileSync(join(dist, `${file}.gz`))).equals(content), file).toBe(true);
  }
});

const asset = files.find((file) => /^assets\/first-.*\.js$/.test(file)) ?? '';
const record = files.find((file) => /^data\/.*\/carriers\/cmhk\.json$/.test(file)) ?? '';
test.each([
  ['', 'text/html;charset=utf-8', 'no-cache'],
  ['zh-Hant/', 'text/html;charset=utf-8', 'no-cache'],
  ['en/carriers/cmhk/', 'text/html;charset=utf-8', 'no-cache'],
  [asset, 'text/javascript', 'public, max-age=31536000, immutable'],
  [record, 'application/json', 'public, max-age=31536000, immutable'],
])('/%s comes packed, with every header, and may be kept as long as is right', async (path, type, caching) => {
  const [, headers = []] = readRules(read('_headers'))[0] ?? [];
  expect(headers.length).toBeGreaterThan(7);
  for (const coding of ['br', 'gzip']) {
    const response = await fetch(address() + path, { headers: { 'accept-encoding': coding } });
    const got = (name: string) => response.headers.get(name);
    expect([response.status, got('content-type'), got('content-encoding')]).toEqual([200, type, coding]);
    expect([got('cache-control'), got('vary')]).toEqual([caching, 'Accept-Encoding']);
    for (const [name, value] of headers) expect.soft(got(name), name).toBe(value);
    expect(got('access-control-allow-origin')).toBeNull();
  }
});

test('what is not there is not found, and nobody may keep that', async () => {
  for (const path of ['nothing', 'en/nothing/', 'assets/nothing.js', '..%2fpackage.json']) {
    const { status, headers } = await fetch(address() + path);
    expect.soft([status, headers.get('cache-control')], path).toEqual([404, null]);
    expect.soft(headers.get('x-content-type-options')).toBe('nosniff');
  }
});

test('the evaluator of policies finds nothing that weakens the header or any page', () => {
  const header = readRules(read('_headers'))[0]?.[1].find(([name]) => name === 'Content-Security-Policy')?.[1] ?? '';
  const metas = pages.map(
    (page) =>
      /^[\s\S]{0,200}<meta http-equiv="Content-Security-Policy" content="([^"]+)" \/>/.exec(read(page))?.[1] ?? '',
  );
  for (const policy of new Set([header, ...metas])) {
    const findings = new CspEvaluator(new CspParser(policy).csp).evaluate();
    const grave = findings.filter(({ severity }) => severity <= Severity.MEDIUM);
    expect.soft(grave.map(({ description }) => description)).toEqual([]);
    expect.soft(policy).toMatch(/^default-src 'none'; script-src 'self'/);
    expect.soft(policy).not.toMatch(/unsafe|https?:|\*/);
  }
  // Hosts refuse longer lines (Cloudflare Pages: 2,000 signs).
  for (const line of read('_headers').split('\n')) expect.soft(line.length).toBeLessThan(2000);
});

test('the licences of all that is bundled are there in full, and permissive', () => {
  const entries = read('licences.txt').split(/^## /m).slice(1);
  const found = entries.map((entry) => /^(\S+) - \S+ \(([^)]+)\)\n\n([\s\S]+)/.exec(entry)?.slice(1) ?? [entry]);
  for (const [name, licence, text = ''] of found) {
    expect.soft(licence, name).toMatch(/^(MIT|ISC|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|0BSD)$/);
    expect.soft(text, name).toMatch(/permission|licensed/i);
  }
  const { dependencies } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  expect(found.map(([name]) => name)).toEqual(expect.arrayContaining(Object.keys(dependencies)));
});

test('the same source gives the same bytes: elsewhere, a year later, in another time zone and language', async () => {
  await again;
  const hashes = (root: string) =>
    Object.fromEntries(
      ['dist', 'hosting'].flatMap((part) =>
        filesIn(join(root, part)).map((file) => [
          `${part}/${file}`,
          createHash('sha256')
            .update(readFileSync(join(root, part, file)))
            .digest('hex'),
        ]),
      ),
    );
  expect(hashes(elsewhere)).toEqual(hashes(project));
}, 600_000);
