import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { check, type DataKind, type Problem } from './check.ts';
import { readJson } from './read.ts';

const filesIn = (kind: DataKind): string[] =>
  kind === 'corrections'
    ? ['corrections.json']
    : readdirSync(join(import.meta.dirname, kind)).filter((file) => file.endsWith('.json'));

function problemsIn(kind: DataKind, file: string): Problem[] {
  const folder = kind === 'corrections' ? '' : kind;
  try {
    return check(kind, file.slice(0, -'.json'.length), readJson(folder, file));
  } catch (error) {
    const cure = 'Look for a missing comma, quotation mark or bracket near the place named.';
    return [{ file: join('data', folder, file), field: '(whole file)', problem: (error as Error).message, cure }];
  }
}

/** Reads every data file, gives all that is wrong with any of them, one that is no JSON included. */
export const checkAll = (): Problem[] =>
  (['carriers', 'bindings', 'corrections'] as const).flatMap((kind) =>
    filesIn(kind).flatMap((file) => problemsIn(kind, file)),
  );
