import type { Carrier, Fact, Source } from '#data/schema.ts';
import type { FactKind } from '#data/vocabulary.ts';
import { type Carriers, cardKind, type Given, genericId } from '#machines/card.ts';
import { matches } from './match.ts';
import type { Situation } from './situation.ts';

/** A carrier as advice needs it: its own record and the general rules for its kind of card. */
export interface Supplier {
  readonly id: string;
  readonly own: Carrier;
  readonly rules: Carrier;
}

/** Takes complete answers, gives the ids of the records the advice rests on. */
export function supplierIds(given: Given, carriers: Carriers): { own: string; rules: string } {
  const rules = genericId(cardKind(given, carriers), carriers) ?? 'unknown';
  const answered = given.carrier?.[0];
  return { own: answered === undefined || answered === 'other' ? rules : answered, rules };
}

/** A fact that holds in this case, with the sources it was read in. */
export interface KnownFact extends Pick<Fact, 'text' | 'days' | 'settles'> {
  readonly kind: FactKind;
  readonly sources: readonly Source[];
}

/** Takes keys of a record's sources, gives the sources. The data check has seen to it that they exist. */
export function sourcesOf(record: Carrier, keys: readonly string[]): Source[] {
  return keys.flatMap((key) => record.sources[key] ?? []);
}

function hold(record: Carrier, kind: FactKind, situation: Situation): KnownFact[] {
  const inThisCase = (fact: Fact) => matches(fact.when, situation) !== undefined;
  return (record.facts[kind] ?? [])
    .filter(inThisCase)
    .map((fact) => ({ ...fact, kind, sources: sourcesOf(record, fact.sources) }));
}

/** What is known of a kind of fact: what the carrier says itself, or else the general rule. Empty: ask. */
export function factsOf(supplier: Supplier, kind: FactKind, situation: Situation): KnownFact[] {
  const own = hold(supplier.own, kind, situation);
  return own.length > 0 || supplier.own === supplier.rules ? own : hold(supplier.rules, kind, situation);
}

/** Whether facts of a kind answer the question for the carrier; none, or only partial ones, leave it open. */
export const isSettled = (facts: readonly KnownFact[]): boolean => facts.some((fact) => fact.settles !== false);
