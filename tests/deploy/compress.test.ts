import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compress } from '#src/deploy/compress.ts';

test('texts get packed files beside them, pictures and crumbs do not', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'signoff-packed-'));
  const text = '电话卡销户向导 '.repeat(200);
  const names = ['a.html', 'b.js', 'c.webmanifest', 'd.png', '_headers'];
  for (const name of names) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, 'e.css'), 'a{}');
  const files = readdirSync(folder).map((name) => join(folder, name));
  await compress(files);
  const made = readdirSync(folder).filter((name) => /\.(br|gz)$/.test(name));
  expect(made.sort()).toEqual(['a', 'b', 'c'].flatMap((_, at) => [`${names[at]}.br`, `${names[at]}.gz`]).sort());
  const packed = readFileSync(join(folder, 'a.html.gz'));
  expect(gunzipSync(packed).toString()).toBe(text);
  expect(brotliDecompressSync(readFileSync(join(folder, 'a.html.br'))).toString()).toBe(text);
  // No day, no system (RFC 1952, 2.3).
  expect([...packed.subarray(4, 8), packed[9]]).toEqual([0, 0, 0, 0, 255]);
  rmSync(folder, { recursive: true });
});
