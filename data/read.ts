import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Corrections, Seeds } from './claims.ts';
import { entryOfRecord, type IndexedCarrier } from './entry.ts';
import type { Binding, Carrier } from './schema.ts';

const folder = (kind: string) => join(import.meta.dirname, kind);

/** Takes the kind of record, gives all of them by id (the file's name). For build, command line and tests. Throws on broken JSON, naming the file. */
export function readRecords(kind: 'carriers'): Record<string, Carrier>;
export function readRecords(kind: 'bindings'): Record<string, Binding>;
export function readRecords(kind: string): Record<string, unknown> {
  const files = readdirSync(folder(kind)).filter((file) => file.endsWith('.json'));
  return Object.fromEntries(files.sort().map((file) => [file.slice(0, -'.json'.length), readJson(kind, file)]));
}

/** Takes a folder of data/ and a file in it, gives its content. Throws on broken JSON, naming the file. */
export function readJson(kind: string, file: string): unknown {
  try {
    return JSON.parse(readFileSync(join(folder(kind), file), 'utf8'));
  } catch (error) {
    throw new Error(`data/${join(kind, file)} is not valid JSON: ${(error as Error).message}`);
  }
}

/** Gives what the web says and what is true. Throws on broken JSON. */
export const readCorrections = (): Corrections => readJson('', 'corrections.json') as Corrections;

/** Gives the rows of the seed articles with what answers each. Throws on broken JSON. */
export const readSeeds = (): Seeds => readJson('', 'seeds.json') as Seeds;

/** Takes carrier records by id, gives the index of them. */
export function indexOf(records: Record<string, Carrier>): Record<string, IndexedCarrier> {
  return Object.fromEntries(Object.entries(records).map(([id, record]) => [id, entryOfRecord(record)]));
}
