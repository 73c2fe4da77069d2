import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Corrections, Seeds } from './claims.ts';
import { entryOfRecord, type IndexedCarrier } from './entry.ts';
import type { Binding, Carrier } from './schema.ts';

/** Where the data files are. */
export const dataFolder = import.meta.dirname;

/** Takes the path of a data file below the folder, gives its content. Throws if it is no JSON, naming the file. */
export function readJson(file: string, root = dataFolder): unknown {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8'));
  } catch (error) {
    throw new Error(`data/${file} is not valid JSON: ${(error as Error).message}`);
  }
}

/** Takes the kind of record, gives all of them by id (the file's name). For build, command line and tests. Throws on broken JSON, naming the file. */
export function readRecords(kind: 'carriers'): Record<string, Carrier>;
export function readRecords(kind: 'bindings'): Record<string, Binding>;
export function readRecords(kind: string): Record<string, unknown> {
  const files = readdirSync(join(dataFolder, kind)).filter((file) => file.endsWith('.json'));
  return Object.fromEntries(files.sort().map((file) => [file.slice(0, -'.json'.length), readJson(`${kind}/${file}`)]));
}

/** Gives what the web says and what is true. Throws on broken JSON. */
export const readCorrections = (): Corrections => readJson('corrections.json') as Corrections;

/** Gives the rows of the seed articles with what answers each. Throws on broken JSON. */
export const readSeeds = (): Seeds => readJson('seeds.json') as Seeds;

/** Takes carrier records by id, gives the index of them. */
export function indexOf(records: Record<string, Carrier>): Record<string, IndexedCarrier> {
  return Object.fromEntries(Object.entries(records).map(([id, record]) => [id, entryOfRecord(record)]));
}
