import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { check, type DataKind, type Problem } from './check.ts';
import { dataFolder, readJson } from './read.ts';

const filesIn = (root: string, kind: DataKind): string[] =>
  kind === 'corrections'
    ? ['corrections.json']
    : readdirSync(join(root, kind))
        .filter((file) => file.endsWith('.json'))
        .map((file) => `${kind}/${file}`);

function problemsIn(root: string, kind: DataKind, file: string): Problem[] {
  const id = file.slice(file.indexOf('/') + 1, -'.json'.length);
  try {
    return check(kind, id, readJson(file, root));
  } catch (error) {
    const cure = 'Look for a missing comma, quotation mark or bracket near the place named.';
    return [{ file: `data/${file}`, field: '(whole file)', problem: (error as Error).message, cure }];
  }
}

/** Reads every data file of a folder, gives all that is wrong with any of them, one that is no JSON included. */
export const checkAll = (root = dataFolder): Problem[] =>
  (['carriers', 'bindings', 'corrections'] as const).flatMap((kind) =>
    filesIn(root, kind).flatMap((file) => problemsIn(root, kind, file)),
  );
