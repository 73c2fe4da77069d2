import { indexOf, readRecords } from '#data/read.ts';
import { type Carriers, entryOf, type Given } from '#machines/card.ts';
import { isMany, offered, replay } from '#machines/replay.ts';
import { advise } from '../advice/advise.ts';
import { supplierIds } from '../advice/facts.ts';
import { type Arguments, parseArguments, UsageError } from './arguments.ts';
import { type Output, toJson } from './json.ts';
import { toText } from './text.ts';

const records = readRecords('carriers');
const carriers = indexOf(records);

/** Takes answers by question, gives the trail with what comes next: the next question or the advice. */
function consult(given: Given): Output {
  const { trail, at } = replay(given, carriers);
  if (at !== 'advice') {
    const answers = at === 'carrier' ? carriersFitting(trail, carriers) : offered(at);
    return { trail, next: { question: at, answers, many: isMany(at) } };
  }
  const ids = supplierIds(trail, carriers);
  const [own, rules] = [records[ids.own], records[ids.rules]];
  if (!own || !rules) throw new Error(`data/carriers/${own ? ids.rules : ids.own}.json is missing.`);
  const supplier = { id: ids.own, own, rules };
  const today = new Date().toISOString().slice(0, 10);
  const advice = advise({ given: trail, carriers }, supplier, Object.values(readRecords('bindings')), today);
  return { trail, advice, hotlines: own.hotlines };
}

function carriersFitting(trail: Given, all: Carriers): string[] {
  return [...Object.keys(all).filter((id) => id !== 'other' && entryOf(id, trail, all)), 'other'];
}

/** The questions answered that the interview does not ask in this case. */
function notAsked({ given }: Arguments): string[] {
  const { trail, pending } = replay(given, carriers);
  return Object.keys(given).filter((question) => !trail[question] && !pending[question]);
}

async function run(): Promise<void> {
  try {
    const words = parseArguments(process.argv.slice(2), carriers);
    const output = consult(words.given);
    for (const question of notAsked(words)) console.error(`Not asked in this case, left out: ${question}.`);
    console.log(words.json ? JSON.stringify(toJson(output), null, 2) : await toText(output, carriers, words.locale));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

await run();
