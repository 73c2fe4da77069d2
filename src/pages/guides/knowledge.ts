import type { Corrections } from '#data/claims.ts';
import { indexOf, readCorrections, readRecords } from '#data/read.ts';
import type { Binding, Carrier } from '#data/schema.ts';
import type { Carriers } from '#machines/card.ts';

/** All records, as the guides show them. */
export interface Knowledge {
  readonly carriers: { readonly [id: string]: Carrier };
  /** What the interview knows of them. */
  readonly index: Carriers;
  /** The general records among them. */
  readonly rules: readonly (readonly [id: string, record: Carrier])[];
  readonly bindings: { readonly [id: string]: Binding };
  readonly corrections: Corrections;
}

/** Reads all data files. Throws on broken JSON, naming the file. */
export function readKnowledge(): Knowledge {
  const carriers = readRecords('carriers');
  const rules = Object.entries(carriers).filter(([, { generic }]) => generic);
  const index = indexOf(carriers);
  return { carriers, index, rules, bindings: readRecords('bindings'), corrections: readCorrections() };
}
