import { indexOf, readRecords } from '#data/read.ts';
import { type Carriers, cardKind, entryOf, type Given, genericId } from '#machines/card.ts';
import { isMany, offered, replay } from '#machines/replay.ts';
import { advise } from '../advice/advise.ts';
import { type Arguments, parseArguments, UsageError } from './arguments.ts';
import { type Output, toJson } from './json.ts';
import { toText } from './text.ts';

const records = readRecords('carriers');
const carriers = indexOf(records);

/** Takes answers by question, gives the trail with what comes next: the next question or the advice. */
export function consult(given: Given): Output {
  const { trail, at } = replay(given, carriers);
  if (at !== 'advice') {
    const answers = at === 'carrier' ? carriersFitting(trail, carriers) : offered(at);
    return { trail, next: { question: at, answers, many: isMany(at) } };
  }
  const rulesId = genericId(cardKind(trail, carriers), carriers) ?? 'unknown';
  const answered = trail.carrier?.[0];
  const id = answered === undefined || answered === 'other' ? rulesId : answered;
  const own = records[id];
  const rules = records[rulesId];
  if (!own || !rules) throw new Error(`data/carriers/${own ? rulesId : id}.json is missing.`);
  const today = new Date().toISOString().slice(0, 10);
  return {
    trail,
    advice: advise({ given: trail, carriers }, { id, own, rules }, Object.values(readRecords('bindings')), today),
  };
}

function carriersFitting(trail: Given, all: Carriers): string[] {
  return [...Object.keys(all).filter((id) => id !== 'other' && entryOf(id, trail, all)), 'other'];
}

/** Notes the answers that the interview did not ask for in this case. */
function notAsked({ given }: Arguments, { trail, next }: Output): string[] {
  return next ? [] : Object.keys(given).filter((question) => !trail[question]);
}

async function run(): Promise<void> {
  try {
    const words = parseArguments(process.argv.slice(2), carriers);
    const output = consult(words.given);
    for (const question of notAsked(words, output)) console.error(`Not asked in this case, left out: ${question}.`);
    console.log(words.json ? JSON.stringify(toJson(output), null, 2) : await toText(output, carriers, words.locale));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

await run();
