import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { check, type DataKind, type Problem } from './check.ts';
import { dataFolder, readJson } from './read.ts';
import type { Source } from './statement.ts';

const filesIn = (root: string, kind: DataKind): string[] =>
  kind === 'corrections'
    ? ['corrections.json']
    : readdirSync(join(root, kind))
        .filter((file) => file.endsWith('.json'))
        .map((file) => `${kind}/${file}`);

/** Files beside the records that would be read by nobody: `.json.txt`, `.JSON`. */
function strayProblems(root: string): Problem[] {
  return (['carriers', 'bindings'] as const).flatMap((kind) =>
    readdirSync(join(root, kind))
      .filter((file) => !file.endsWith('.json') && !file.startsWith('.'))
      .map((file) => ({
        file: `data/${kind}/${file}`,
        field: '(file name)',
        problem: 'does not end in “.json”, so nothing reads it',
        cure: 'Rename it to end in “.json”, in small letters; some systems hide the ending.',
      })),
  );
}

/** What a file holds, or, if it is no JSON, the one problem with it. */
function readFile(root: string, file: string): { json: unknown } | { problem: Problem } {
  try {
    return { json: readJson(file, root) };
  } catch (error) {
    const cure = 'Look for a missing comma, quotation mark or bracket near the place named.';
    return { problem: { file: `data/${file}`, field: '(whole file)', problem: (error as Error).message, cure } };
  }
}

/** A page that was read directly has one grade, whichever file cites it. */
function gradeProblems(files: readonly { file: string; sources: Readonly<Record<string, Source>> }[]): Problem[] {
  const first = new Map<string, { grade: string; file: string }>();
  return files.flatMap(({ file, sources }) =>
    Object.entries(sources).flatMap(([key, { url, grade, via }]) => {
      const known = first.get(url);
      if (via === undefined && known === undefined) first.set(url, { grade, file });
      if (via !== undefined || known === undefined || known.grade === grade) return [];
      return [
        {
          file: `data/${file}`,
          field: `sources.${key}.grade`,
          problem: `is “${grade}”, but data/${known.file} calls the same page “${known.grade}”`,
          cure: 'Look who publishes the page and use the same grade in both. If in doubt, the lower one.',
        },
      ];
    }),
  );
}

/** Reads every data file of a folder, gives all that is wrong with any of them, one that is no JSON included. */
export function checkAll(root = dataFolder): Problem[] {
  const files = (['carriers', 'bindings', 'corrections'] as const).flatMap((kind) =>
    filesIn(root, kind).map((file) => ({ kind, file, read: readFile(root, file) })),
  );
  const each = files.flatMap(({ kind, file, read }) =>
    'problem' in read ? [read.problem] : check(kind, file.slice(file.indexOf('/') + 1, -'.json'.length), read.json),
  );
  const broken = [...strayProblems(root), ...each];
  if (broken.length > 0) return broken;
  return gradeProblems(
    files.map(({ file, read }) => ({
      file,
      sources: (read as { json: { sources: Record<string, Source> } }).json.sources,
    })),
  );
}
