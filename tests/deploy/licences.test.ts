import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (file: string) => JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));
interface Locked {
  readonly license?: string;
  readonly dependencies?: { readonly [name: string]: string };
}
const { packages } = read('package-lock.json') as { packages: { readonly [path: string]: Locked } };
const permissive = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD'];

test('at most twelve packages run in the browser, and all they bring along is under a permissive licence', () => {
  const direct = Object.keys(read('package.json').dependencies);
  expect(direct.length).toBeLessThanOrEqual(12);
  const brought = new Set<string>();
  const follow = (name: string) => {
    if (brought.has(name)) return;
    brought.add(name);
    Object.keys(packages[`node_modules/${name}`]?.dependencies ?? {}).forEach(follow);
  };
  direct.forEach(follow);
  expect(brought.size).toBeGreaterThan(direct.length);
  const licences = [...brought].map((name) => [name, packages[`node_modules/${name}`]?.license ?? 'none']);
  expect(licences.filter(([, licence = '']) => !permissive.includes(licence))).toEqual([]);
});

test('our own licence is the one the package names', () => {
  expect(read('package.json').license).toBe('MIT');
  expect(readFileSync(new URL('../../LICENSE', import.meta.url), 'utf8')).toMatch(/^MIT License\n/);
});
