import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import { indexOf, readRecords } from '#data/read.ts';
import { locales } from '#data/vocabulary.ts';
import { cardKinds, type Given } from '#machines/card.ts';
import { parseLink } from '#machines/link.ts';
import { questions } from '#machines/questions.ts';
import { advise } from '../advice/advise.ts';
import { claims, Ledger } from '../proof/ledger.ts';
import { type Findings, prove, type Share, unreached } from '../proof/prove.ts';
import { supplierIn, type World } from '../proof/walk.ts';
import { UsageError } from './arguments.ts';
import { nearest } from './nearest.ts';
import { toText } from './text.ts';

const records = readRecords('carriers');
const world: World = { records, carriers: indexOf(records), today: '2026-11-21' };
const published = new URL('../proof/proof.json', import.meta.url);
const cards = [...cardKinds, 'unsure'];

interface Options extends Share {
  readonly isPart: boolean;
  readonly isPublished: boolean;
}

/** Takes the words after `prove`. Throws UsageError. */
function parse(words: readonly string[]): Options {
  let options: Options = { part: 0, parts: 1, isPart: false, isPublished: false };
  for (const word of words) {
    const [name, value = ''] = word.split('=');
    const [part = 0, parts = 0] = value.split('/').map(Number);
    const named = value.split(',');
    if (word === '--publish') options = { ...options, isPublished: true };
    else if (name === '--part' && part < parts) options = { ...options, part, parts, isPart: true };
    else if (name === '--card' && named.every((card) => cards.includes(card))) options = { ...options, cards: named };
    else if (name === '--card')
      throw new UsageError(`There is no card “${value}”. Did you mean ${nearest(value, cards).join(', ')}?`);
    else
      throw new UsageError(
        'prove takes --card=hkNumber,usSim (only these cards) and --publish (write the numbers for the map page).',
      );
  }
  if (options.isPublished && options.cards) throw new UsageError('Only a proof over all cards can be published.');
  return options;
}

/** Sets do not go through a pipe as they are. */
const toJson = (findings: Findings) =>
  JSON.stringify({ ...findings, advices: [...findings.advices], seen: [...findings.seen] });
const fromJson = (text: string): Findings => {
  const found = JSON.parse(text);
  return { ...found, advices: new Set(found.advices), seen: new Set(found.seen) };
};

/** Fewer records than this are walked sooner than other processes are started. */
const fewRecords = 10;

/** Runs the proof in as many processes as there are cores to spare. */
async function proveInParts(cardsNamed: readonly string[] | undefined): Promise<Findings> {
  if (Object.keys(records).length < fewRecords)
    return prove(world, { part: 0, parts: 1, ...(cardsNamed && { cards: cardsNamed }) });
  const parts = Math.min(4, Math.max(2, availableParallelism()));
  const run = async (part: number) => {
    const words = [`--part=${part}/${parts}`, ...(cardsNamed ? [`--card=${cardsNamed.join(',')}`] : [])];
    const script = process.argv[1] ?? '';
    // Most of what a walk makes dies young: room for it saves a fifth of the time.
    const settings = [...process.execArgv, '--max-semi-space-size=64'];
    const { stdout } = await promisify(execFile)(process.execPath, [...settings, script, ...words], {
      maxBuffer: 2 ** 28,
    });
    return fromJson(stdout);
  };
  const all = await Promise.all(Array.from({ length: parts }, (_, part) => run(part)));
  const ledger = new Ledger();
  for (const { faults } of all) ledger.add(faults);
  const sum = (count: (findings: Findings) => number) => all.reduce((total, findings) => total + count(findings), 0);
  return {
    situations: sum(({ situations }) => situations),
    journeys: sum(({ journeys }) => journeys),
    compared: sum(({ compared }) => compared),
    longest: Math.max(...all.map(({ longest }) => longest)),
    advices: new Set(all.flatMap(({ advices }) => [...advices])),
    seen: new Set(all.flatMap(({ seen }) => [...seen])),
    samples: Object.assign({}, ...all.map(({ samples }) => samples)),
    faults: ledger.faults,
  };
}

/** Every language must say the same lines in the same order. Looked at once for each way out of each kind of card. */
async function eachLocaleSaysTheSame(samples: Findings['samples'], ledger: Ledger): Promise<void> {
  for (const link of Object.values(samples)) {
    const given: Given = parseLink(link).given;
    const advice = advise({ given, carriers: world.carriers }, supplierIn(world, given), [], world.today);
    const wanted = advice.items.map(({ id }) => id).join();
    for (const locale of locales) {
      const text = await toText({ trail: given, advice }, indexOf(records), locale);
      const said = [...text.matchAll(/^ {2}\[ \] \S.*\((\w+)\)$/gm)].map(([, id]) => id).join();
      if (said !== wanted) ledger.blame('locales', `${locale} says other lines, or in another order`, given);
    }
  }
}

async function run(): Promise<void> {
  const options = parse(process.argv.slice(2));
  if (options.isPart) return console.log(toJson(prove(world, options)));
  const began = performance.now();
  const found = await proveInParts(options.cards);
  const ledger = new Ledger();
  ledger.add(found.faults);
  await eachLocaleSaysTheSame(found.samples, ledger);
  if (!options.cards)
    for (const id of unreached(world.carriers, found.seen)) ledger.blame('reached', `${id} never occurs`);
  const numbers = {
    states: Object.keys(questions).length,
    carriers: Object.keys(records).length,
    situations: found.situations,
    journeys: found.journeys,
    advices: found.advices.size,
    compared: found.compared,
    longest: found.longest,
    seconds: Math.round((performance.now() - began) / 1000),
  };
  for (const [name, number] of Object.entries(numbers)) console.log(`${name.padEnd(12)}${number.toLocaleString('en')}`);
  for (const claim of claims) {
    const faults = ledger.faults.filter((fault) => fault.claim === claim);
    console.log(`${faults.length === 0 ? 'holds ' : 'FAILS '} ${claim}`);
    for (const { culprit, times, where } of faults) console.log(`  ${culprit}\n    seen ${times}×, first at #${where}`);
  }
  if (ledger.faults.length > 0) process.exitCode = 1;
  else if (options.isPublished) {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    const date = new Date().toISOString().slice(0, 10);
    writeFileSync(published, `${JSON.stringify({ version, date, ...numbers, claims }, null, 2)}\n`);
  }
}

// `npm run prove`: the whole interview and all its advice, walked; what does not hold is named, and the command fails.
try {
  await run();
} catch (error) {
  console.error(error instanceof UsageError ? error.message : error);
  process.exitCode = 1;
}
