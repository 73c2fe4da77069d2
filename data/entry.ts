import type { CarrierEntry } from '#machines/card.ts';
import type { Carrier } from './schema.ts';
import type { Locale } from './vocabulary.ts';

/** One line of the carrier index: what the interview and the choice of carriers need before a record is loaded. */
export interface IndexedCarrier extends CarrierEntry {
  readonly name: { readonly [L in Locale]: string };
  readonly aliases: readonly string[];
}

/** Takes a record, gives its line of the index. `reads` lists the questions its channels and facts distinguish. */
export function entryOfRecord(record: Carrier): IndexedCarrier {
  const { cards, name, aliases, tariff, ended, generic } = record;
  const whens = [...record.channels.map((channel) => channel.accepts), ...Object.values(record.facts).flat().map((fact) => fact.when)];
  const reads = new Set(whens.flatMap((when) => [when ?? {}].flat().flatMap((one) => Object.keys(one))));
  return {
    cards,
    ...(tariff ? { tariff } : {}),
    ...(ended ? { ended } : {}),
    ...(generic ? { generic } : {}),
    reads: [...reads].sort(),
    name,
    aliases,
  };
}
