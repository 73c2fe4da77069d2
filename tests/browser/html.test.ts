import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { nuFaults } from '../audit/nu.ts';
import { ensureJava } from './java.ts';

beforeAll(ensureJava);

test('the Nu HTML checker finds nothing on any page, style sheet or picture as built', async () => {
  const built = readdirSync('dist', { recursive: true }).map((name) => join('dist', String(name)));
  const files = built.filter((name) => /\.(html|css|svg)$/.test(name));
  expect(files.filter((name) => name.endsWith('.html')).length).toBeGreaterThan(150);
  expect(await nuFaults(files)).toEqual([]);
}, 120_000);
