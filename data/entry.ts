import type { CarrierEntry, Given } from '#machines/card.ts';
import type { Carrier } from './schema.ts';
import type { Locale } from './vocabulary.ts';

/** One line of the carrier index: what the interview and the choice of carriers need before a record is loaded. */
export interface IndexedCarrier extends CarrierEntry {
  readonly name: { readonly [L in Locale]: string };
  readonly aliases: readonly string[];
  /** What else it is found by: its apps and the digits of its hotlines. */
  readonly clues: readonly string[];
}

/** The cases in which `place` decides: every rule that names it, without it. */
function placeCases(record: Carrier): Given[] {
  const rules = [
    ...record.channels.map((channel) => channel.accepts),
    ...Object.values(record.facts)
      .flat()
      .map((fact) => fact.when),
  ];
  const cases = rules.flatMap((rule) => [rule ?? []].flat()).filter((when) => when.place);
  const others = cases.map(({ place: _place, ...rest }) => JSON.stringify(rest));
  return [...new Set(others)].map((text) => JSON.parse(text));
}

/** Takes a record, gives its line of the index. */
export function entryOfRecord(record: Carrier): IndexedCarrier {
  const { cards, name, aliases, apps = [], hotlines, tariff, ended, generic } = record;
  return {
    cards,
    ...(tariff ? { tariff } : {}),
    ...(ended ? { ended } : {}),
    ...(generic ? { generic } : {}),
    placeCases: placeCases(record),
    name,
    aliases,
    clues: [...apps, ...hotlines.map(({ number }) => number.replace(/\D/g, ''))],
  };
}
