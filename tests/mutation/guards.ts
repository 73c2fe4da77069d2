import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** One of the checks that `npm test` runs, as a command in a copy of the project. */
export interface Guard {
  readonly name: string;
  /** What follows `node`. */
  readonly words: readonly string[];
  /** Makes the copy smaller, so that the guard is done sooner. */
  readonly prepare?: (root: string) => void;
}

/** The check of every data file: tests/data runs it. */
export const check: Guard = { name: 'check', words: ['--import', 'tsx', 'src/cli/check.ts'] };

/** The compiler over the sources, without the tests. */
export const types: Guard = {
  name: 'types',
  words: ['node_modules/typescript/bin/tsc'],
  prepare(root) {
    for (const folder of ['tests', 'bench']) rmSync(join(root, folder), { recursive: true });
  },
};

/** Takes a test file, gives the guard that runs it, or of it only the test with these words in its name. */
export const unit = (file: string, test?: string): Guard => ({
  name: test ? `${file}, ${test}` : file,
  words: [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project=unit',
    '--reporter=default',
    file,
    ...(test ? [`--testNamePattern=${test}`] : []),
  ],
});

/**
 * The proof, for one kind of card or, with none named, for all: tests/proof runs it. Over the general rules and the carriers
 * named alone: the proof is the same and takes seconds, not minutes.
 */
export function proof(card?: string, carriers: readonly string[] = []): Guard {
  return {
    name: `proof of ${[card ?? 'all cards', ...carriers].join(', ')}`,
    // As the parts of the whole proof are run: see proveInParts.
    words: ['--max-semi-space-size=64', '--import', 'tsx', 'src/cli/prove.ts', ...(card ? [`--card=${card}`] : [])],
    prepare(root) {
      const folder = join(root, 'data/carriers');
      const kept = new Set(carriers.map((id) => `${id}.json`));
      for (const file of readdirSync(folder)) {
        const isNamed = kept.delete(file);
        if (!isNamed && !JSON.parse(readFileSync(join(folder, file), 'utf8')).generic) rmSync(join(folder, file));
      }
      if (kept.size > 0) throw new Error(`There is no ${[...kept].join(', ')}.`);
    },
  };
}
