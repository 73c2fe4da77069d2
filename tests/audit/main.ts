import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { preview } from 'vite';
import { type Locale, locales } from '#data/vocabulary.ts';
import { isLocale } from '#src/i18n/locale.ts';
import type { Audit } from '#src/pages/guides/audited.ts';
import { ensureChromium, flags } from '../browser/chromium.ts';
import { ensureJava } from '../browser/java.ts';
import { audit, judge } from './audit.ts';
import { looks } from './engines.ts';
import { layoutIds } from './layouts.ts';
import { nuFaults } from './nu.ts';
import { states } from './states.ts';
import { versions } from './versions.ts';
import type { Visit } from './visit.ts';

const root = new URL('../../', import.meta.url);
const published = new URL('src/pages/guides/audit.json', root);

interface Options {
  readonly only: RegExp;
  readonly locales: readonly Locale[];
  readonly isPublished: boolean;
}

/** Takes the words after `audit`. Throws on any it does not know. */
function parse(words: readonly string[]): Options {
  let options: Options = { only: /./, locales, isPublished: false };
  for (const word of words) {
    const [name, value = ''] = word.split('=');
    if (word === '--publish') options = { ...options, isPublished: true };
    else if (name === '--only' && value) options = { ...options, only: new RegExp(value) };
    else if (name === '--locale' && isLocale(value)) options = { ...options, locales: [value] };
    else
      throw new Error(
        'audit takes --only=PATTERN (only states whose id it matches), --locale=LOCALE, and --publish (write the numbers for the statement).',
      );
  }
  const isWhole = options.locales === locales && options.only.source === '.';
  if (options.isPublished && !isWhole) throw new Error('Only an audit of all states in all locales can be published.');
  return options;
}

/** What the pages have become in the browser, held to the rules of HTML as the files of the build are. */
async function markupFaults(visits: readonly Visit[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'audit-'));
  const files = visits.map(({ state, locale, html }) => {
    const file = join(folder, `${locale} ${state.replaceAll('/', ' ')}.html`);
    writeFileSync(file, html);
    return file;
  });
  try {
    return (await nuFaults(files)).map((fault) => fault.replace(/^.*?audit-[^/]*\//, ''));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function run(): Promise<void> {
  const options = parse(process.argv.slice(2));
  const chosen = states.filter(({ id }) => options.only.test(id));
  if (chosen.length === 0) throw new Error('There is no such state.');
  ensureJava();
  const began = performance.now();
  const server = await preview({ preview: { port: 0, strictPort: false }, logLevel: 'warn' });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('The built app could not be served. Build it first: npm run build.');
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: flags });
  try {
    const { visits, faults, met } = await audit(browser, address, chosen, options.locales, (seen, left) => {
      const bad = [...judge([seen]).faults.keys()].slice(0, 3).map((fault) => `\n    ${fault.slice(0, 200)}`);
      if (bad.length > 0 || left % 20 === 0) console.error(`${left} left, ${seen.locale} ${seen.state}${bad.join('')}`);
    });
    const markup = await markupFaults(visits);
    const isWhole = chosen.length === states.length && options.locales === locales;
    const unmet = isWhole ? [...met].flatMap(([one, times]) => (times === 0 ? [one] : [])) : [];
    for (const [fault, where] of faults) console.log(`${fault}\n    ${where.length}×: ${where.slice(0, 8).join(', ')}`);
    for (const fault of markup) console.log(`markup: ${fault}`);
    for (const { engine, rule } of unmet) console.log(`an exception that no longer occurs: ${engine} ${rule}`);
    const numbers = {
      pages: visits.length,
      stops: visits.reduce((sum, { stops }) => sum + stops, 0),
      seconds: Math.round((performance.now() - began) / 1000),
    };
    console.log(JSON.stringify(numbers), `${faults.size + markup.length + unmet.length} faults`);
    if (faults.size + markup.length + unmet.length > 0) process.exitCode = 1;
    else if (options.isPublished) {
      const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
      const report: Audit = {
        version,
        date: new Date().toISOString().slice(0, 10),
        browser: browser.version(),
        engines: versions,
        locales,
        looks: ['light', ...Object.keys(looks)],
        layouts: layoutIds,
        ...numbers,
        exceptions: [...met].map(([{ engine, rule, why }, times]) => ({ engine, rule, why, times })),
        states: states.map(({ id }) => id),
      };
      writeFileSync(published, `${JSON.stringify(report, null, 2)}\n`);
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

// `npm run audit`: every state of the built app in every locale, looked at in every way; what is wrong is named, and the command fails.
try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
