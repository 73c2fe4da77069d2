import { readRecords } from '#data/read.ts';

const records = [...Object.values(readRecords('carriers')), ...Object.values(readRecords('bindings'))];
const domains = new Set(records.flatMap((record) => record.domains));

/** Takes an address, says whether it is on a domain that some record names as its own: the only ones to act on. */
export function isOfRecord(address: string): boolean {
  const parts = new URL(address).hostname.split('.');
  return parts.some((_, at) => domains.has(parts.slice(at).join('.')));
}
