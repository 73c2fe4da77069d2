import { join } from 'node:path';
import { UsageError } from './arguments.ts';
import { comparePairs } from './outcomes/compare.ts';
import { parseOptions } from './outcomes/options.ts';
import { startParty } from './outcomes/party.ts';
import { toMarkdown, toObject } from './outcomes/report.ts';
import { commitOf, unpack } from './outcomes/revision.ts';
import { Tally } from './outcomes/tally.ts';
import { tokensIn } from './outcomes/words.ts';

const root = join(import.meta.dirname, '../..');

async function run(): Promise<void> {
  const { against, cards, json } = parseOptions(process.argv.slice(2));
  const commit = commitOf(root, against);
  const { folder, remove } = unpack(root, commit);
  const before = startParty(`“${against}” (${commit.slice(0, 7)})`, folder);
  const after = startParty('The working tree', root);
  const end = () => {
    before.end();
    after.end();
    remove();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => {
      end();
      process.exit(1);
    });
  try {
    const tally = new Tally();
    const add = tally.add.bind(tally);
    const isMutual = await comparePairs({ before, after }, cards, add);
    const tokens = [...new Set(tally.examples.flatMap(({ changes }) => tokensIn(changes)))];
    const known = await Promise.all([before.ask('words', tokens), after.ask('words', tokens)]);
    const words = { ...known[0], ...known[1] };
    const compared = { against, commit, ...(cards ? { cards } : {}), isMutual, words };
    console.log(json ? JSON.stringify(toObject(tally, compared), null, 2) : toMarkdown(tally, compared));
  } finally {
    end();
  }
}

// `npm run outcomes -- --against=main`: which advices the working tree gives otherwise than a revision, for review.
try {
  await run();
} catch (error) {
  console.error(error instanceof UsageError ? error.message : error);
  process.exitCode = 1;
}
