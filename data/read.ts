import { readdirSync, readFileSync } from 'node:fs';
import { entryOfRecord, type IndexedCarrier } from './entry.ts';
import type { Binding, Carrier } from './schema.ts';

const folder = (kind: string) => new URL(`./${kind}/`, import.meta.url);

/** Takes the kind of record, gives all of them by id (the file's name). For build, command line and tests. Throws on broken JSON, naming the file. */
export function readRecords(kind: 'carriers'): Record<string, Carrier>;
export function readRecords(kind: 'bindings'): Record<string, Binding>;
export function readRecords(kind: string): Record<string, unknown> {
  const files = readdirSync(folder(kind)).filter((file) => file.endsWith('.json'));
  return Object.fromEntries(files.sort().map((file) => [file.slice(0, -'.json'.length), readJson(kind, file)]));
}

function readJson(kind: string, file: string): unknown {
  try {
    return JSON.parse(readFileSync(new URL(file, folder(kind)), 'utf8'));
  } catch (error) {
    throw new Error(`data/${kind}/${file} is not valid JSON: ${(error as Error).message}`);
  }
}

/** Takes carrier records by id, gives the index of them. */
export function indexOf(records: Record<string, Carrier>): Record<string, IndexedCarrier> {
  return Object.fromEntries(Object.entries(records).map(([id, record]) => [id, entryOfRecord(record)]));
}
