import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { longestAllowed } from '#src/proof/held.ts';
import { claims } from '#src/proof/ledger.ts';

const root = new URL('../../', import.meta.url);
const published = JSON.parse(readFileSync(new URL('src/proof/proof.json', root), 'utf8'));

/** Runs `npm run prove` with options, gives what it printed and whether it failed. */
async function prove(...options: string[]): Promise<{ text: string; failed: boolean }> {
  const command = ['--import', 'tsx', 'src/cli/prove.ts', ...options];
  try {
    const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: root });
    return { text: stdout, failed: false };
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    return { text: stdout + stderr, failed: true };
  }
}

test('every claim holds over every situation, and what the map page publishes is what is found', async () => {
  const { text, failed } = await prove();
  expect(failed, text).toBe(false);
  for (const claim of claims) expect(text).toContain(`holds  ${claim}`);
  // To publish other numbers: npm run generate.
  for (const name of ['states', 'carriers', 'situations', 'journeys', 'advices', 'compared', 'longest'])
    expect(text).toMatch(new RegExp(`^${name} +${published[name].toLocaleString('en')}$`, 'm'));
  expect(published.claims).toEqual(claims);
}, 400_000);

test('the first page promises no fewer questions than the longest journey has', () => {
  expect(published.longest).toBeLessThanOrEqual(longestAllowed);
  for (const [locale, words] of [
    ['en', 'up to thirteen'],
    ['zh-Hans', '最多十三个'],
    ['zh-Hant', '最多十三'],
  ]) {
    const { lead } = JSON.parse(readFileSync(new URL(`src/i18n/${locale}/app.json`, root), 'utf8'));
    expect(lead).toContain(words);
  }
});

test.each([
  ['--card=hkNumbr', /There is no card “hkNumbr”.*hkNumber/],
  ['--all', /prove takes --card=/],
  ['--part=2/2', /prove takes --card=/],
])('refuses %s in one line', async (option, message) => {
  const { text, failed } = await prove(option);
  expect(failed).toBe(true);
  expect(text.trim()).toMatch(message);
  expect(text.trim().split('\n')).toHaveLength(1);
});
