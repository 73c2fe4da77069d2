import type { Carrier, Fact } from '#data/schema.ts';
import type { Source, Text } from '#data/statement.ts';
import type { FactKind } from '#data/vocabulary.ts';
import { type Carriers, cardKind, type Given, genericId } from '#machines/card.ts';
import { holds, type Instead } from './match.ts';
import type { Situation } from './situation.ts';

/** What the app loads of a carrier's record when it is wanted. */
export type CarrierFile = Pick<Carrier, 'hotlines' | 'emails' | 'channels' | 'facts' | 'sources'>;
/** What the advice and the pages made of it read of a carrier: a whole record has it too. */
export type CarrierRecord = CarrierFile & Pick<Carrier, 'name' | 'generic'>;

/** A carrier as advice needs it: its own record and the general rules for its kind of card. */
export interface Supplier {
  readonly id: string;
  readonly own: CarrierRecord;
  readonly rules: CarrierRecord;
}

/** Takes complete answers, gives the ids of the records the advice rests on. */
export function supplierIds(given: Given, carriers: Carriers): { own: string; rules: string } {
  const rules = genericId(cardKind(given, carriers), carriers) ?? 'unknown';
  const answered = given.carrier?.[0];
  return { own: answered === undefined || answered === 'other' ? rules : answered, rules };
}

/** A fact that holds in this case, with the sources it was read in. */
export interface KnownFact extends Pick<Fact, 'text' | 'on' | 'lost' | 'settles' | 'when'> {
  readonly kind: FactKind;
  readonly sources: readonly Source[];
  /** What other sources say against it. */
  readonly against: readonly Sourced[];
}
/** A text with the sources it was read in. */
export interface Sourced {
  readonly text: Text;
  readonly sources: readonly Source[];
}

/** Takes keys of a record's sources, gives the sources. The data check has seen to it that they exist. */
export function sourcesOf(record: Pick<Carrier, 'sources'>, keys: readonly string[]): Source[] {
  return keys.flatMap((key) => record.sources[key] ?? []);
}

const stated = new WeakMap<CarrierFile, Map<FactKind, readonly KnownFact[]>>();

/** Takes a record and a kind of fact, gives all it says of it in any case, with sources. The same each time it is asked. */
export function statedFacts(record: CarrierFile, kind: FactKind): readonly KnownFact[] {
  const kinds = stated.get(record) ?? new Map<FactKind, readonly KnownFact[]>();
  stated.set(record, kinds);
  const known = kinds.get(kind);
  if (known) return known;
  const facts = (record.facts[kind] ?? []).map((fact) => ({
    ...fact,
    kind,
    sources: sourcesOf(record, fact.sources),
    against: (fact.against ?? []).map(({ text, sources }) => ({ text, sources: sourcesOf(record, sources) })),
  }));
  kinds.set(kind, facts);
  return facts;
}

function hold(record: CarrierFile, kind: FactKind, situation: Situation, instead?: Instead): readonly KnownFact[] {
  return statedFacts(record, kind).filter(({ when }) => holds(when, situation, instead));
}

/** What is known of a kind of fact: what the carrier says itself, or else the general rule. Empty: ask. */
export function factsOf(
  supplier: Supplier,
  kind: FactKind,
  situation: Situation,
  instead?: Instead,
): readonly KnownFact[] {
  const own = hold(supplier.own, kind, situation, instead);
  return own.length > 0 || supplier.own === supplier.rules ? own : hold(supplier.rules, kind, situation, instead);
}

/** Whether facts of a kind answer the question for the carrier; none, partial ones or contradicted ones leave it open. */
export const isSettled = (facts: readonly KnownFact[]): boolean =>
  facts.some((fact) => fact.settles !== false && fact.against.length === 0);
