import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { ensureChromium, flags } from '../tests/browser/chromium.ts';
import { answer, expectedFragment } from './answer.ts';
import { exitCode, noiseOf, verdicts } from './bounds.ts';
import { buildPages } from './build.ts';
import { type Round, rowOf } from './columns.ts';
import { load } from './load.ts';
import { readOptions } from './options.ts';
import { loadOfMachine, printTable, printVerdicts } from './report.ts';
import { type Site, serve } from './serve.ts';
import { orderOf } from './statistics.ts';
import { stopsOf, variants } from './variants.ts';
import { readWizard } from './wizard.ts';

const { rounds, only, json } = readOptions(
  process.argv.slice(2),
  variants.map(({ name }) => name),
);
const chosen = variants.filter(({ name }) => only.includes(name));
const say = (text: string) => console.error(text);

/** Builds, serves and measures; gives every counted round of each variant by its name. */
async function measure(): Promise<ReadonlyMap<string, readonly Round[]>> {
  const work = mkdtempSync(join(tmpdir(), 'signoff-bench-'));
  const sites = new Map<string, Site>();
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: flags });
  try {
    const folders = await buildPages(new Set(chosen.map(({ kind }) => kind)), work);
    for (const [kind, folder] of folders) sites.set(kind, await serve(folder));
    return await race(browser, sites);
  } finally {
    await browser.close();
    for (const site of sites.values()) site.close();
    rmSync(work, { recursive: true });
  }
}

/** Every variant once in every round, in another order each time. */
async function race(browser: Browser, sites: ReadonlyMap<string, Site>): Promise<ReadonlyMap<string, Round[]>> {
  const wizard = readWizard();
  const measured = new Map<string, Round[]>(chosen.map(({ name }) => [name, []]));
  say(`Measuring ${only.join(', ')}; ${loadOfMachine()}`);
  // The first round warms up browser and servers, and is not counted.
  for (let round = 0; round <= rounds; round++) {
    for (const { name, kind, path, look, hasWorker } of orderOf(chosen, round)) {
      const address = `${sites.get(kind)?.address}${path}`;
      const loaded = await load(browser, address, hasWorker ?? false);
      const answered = look && (await answer(browser, address, stopsOf(look, wizard)));
      if (round > 0) measured.get(name)?.push({ ...loaded, ...(answered ? { answered } : {}) });
    }
    say(`${round === 0 ? 'Warmed up' : `Round ${round} of ${rounds}`}; ${loadOfMachine()}`);
  }
  return measured;
}

const measured = await measure();
const rows = new Map([...measured].map(([name, all]) => [name, rowOf(all, expectedFragment)]));
const noise = noiseOf(rows);
const all = verdicts(rows, noise);
if (json) console.log(JSON.stringify({ rounds, noise, rows: Object.fromEntries(rows), verdicts: all }, null, 2));
else {
  printTable(rows, rounds);
  printVerdicts(all, noise);
}
process.exitCode = exitCode(all, noise);
