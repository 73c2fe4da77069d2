import type { Binding } from '#data/schema.ts';
import type { Source, Text } from '#data/statement.ts';
import type { BindingFact, BindingKind } from '#data/vocabulary.ts';
import type { Carriers, Given } from '#machines/card.ts';
import { itemRules } from './items.ts';
import { holds } from './match.ts';
import { type Situation, situationOf } from './situation.ts';

/** What the advice reads of a service's record: a whole record has it too. */
export type ServiceRecord = Omit<Binding, '$schema' | 'domains'>;

const urgency = { needed: 0, disputed: 1, avoidable: 2 };

/** Compares two services by danger: those first that need a code on the old number. */
export const byUrgency = (one: Pick<Binding, 'oldSms'>, other: Pick<Binding, 'oldSms'>): number =>
  urgency[one.oldSms] - urgency[other.oldSms];

/** A service that the number may be tied to, with all that is known of it, the most decisive first. */
export interface Service extends Pick<Binding, 'name' | 'oldSms' | 'url'> {
  readonly facts: readonly ServiceFact[];
}
export interface ServiceFact {
  readonly about: BindingFact;
  readonly text: Text;
  readonly sources: readonly Source[];
}

/** Takes a service, gives what of it belongs on paper: the most decisive statement, where the old number is wanted. */
export const paperFacts = ({ oldSms, facts }: Service): readonly ServiceFact[] =>
  oldSms === 'avoidable' ? [] : facts.slice(0, 1);

/** Takes answers and the index of carriers, gives the kinds of account of which the list names services. */
export function kindsNamed(given: Given, carriers: Carriers): BindingKind[] {
  const situation = situationOf(given, carriers);
  return itemRules.flatMap(({ binding, when }) => (binding && holds(when, situation) ? [binding] : []));
}

/** Takes a kind, all bindings and a situation, gives the services of the kind that holders of this kind of card use, by danger. */
export function servicesOf(kind: BindingKind, bindings: readonly ServiceRecord[], situation: Situation): Service[] {
  const isUsed = ({ cards }: ServiceRecord) => holds(cards && [{ card: cards }, { clue: ['none'] }], situation);
  return bindings
    .filter((binding) => binding.kind === kind && isUsed(binding))
    .sort(byUrgency)
    .map(({ name, oldSms, url, facts, sources }) => ({
      name,
      oldSms,
      url,
      facts: facts.map(({ about, text, sources: keys }) => ({
        about,
        text,
        sources: keys.flatMap((key) => sources[key] ?? []),
      })),
    }));
}
