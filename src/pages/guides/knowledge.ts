import type { Corrections } from '#data/claims.ts';
import { readCorrections, readRecords } from '#data/read.ts';
import type { Binding, Carrier } from '#data/schema.ts';

/** All records, as the guides show them. */
export interface Knowledge {
  readonly carriers: { readonly [id: string]: Carrier };
  /** The general records among them. */
  readonly rules: readonly (readonly [id: string, record: Carrier])[];
  readonly bindings: { readonly [id: string]: Binding };
  readonly corrections: Corrections;
}

/** Reads all data files. Throws on broken JSON, naming the file. */
export function readKnowledge(): Knowledge {
  const carriers = readRecords('carriers');
  const rules = Object.entries(carriers).filter(([, { generic }]) => generic);
  return { carriers, rules, bindings: readRecords('bindings'), corrections: readCorrections() };
}
