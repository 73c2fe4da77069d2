import type { Binding, Carrier } from '../../data/schema.ts';
import type { Source } from '../../data/statement.ts';
import { guideKinds } from '../../data/vocabulary.ts';
import type { CarrierFile } from '../advice/facts.ts';
import type { ServiceRecord } from '../advice/services.ts';

type Sources = { readonly [key: string]: Source };

/** Takes a part of a record and all its sources, gives it with those that it names, each by a number. */
function withSources<T extends object>(part: T, sources: Sources): T & { sources: Record<string, Source> } {
  const names = new Map<string, string>();
  const nameOf = (key: string) => {
    const name = names.get(key) ?? String(names.size);
    names.set(key, name);
    return name;
  };
  const renamed = JSON.stringify(part, (key, value) =>
    key === 'sources' && Array.isArray(value) ? value.map(nameOf) : value,
  );
  const named = [...names].map(([key, name]) => [name, sources[key]]);
  return { ...JSON.parse(renamed), sources: Object.fromEntries(named) };
}

/**
 * Takes a carrier's record, gives what the app loads of it: without the facts that only the guides show and without what
 * stands in the index of carriers.
 */
export function carrierForApp({ hotlines, emails, channels, facts, sources }: Carrier): CarrierFile {
  const guides: readonly string[] = guideKinds;
  const shown = Object.fromEntries(Object.entries(facts).filter(([kind]) => !guides.includes(kind)));
  return withSources({ hotlines, emails, channels, facts: shown }, sources);
}

/** Takes a service's record, gives what the app loads of it: no list of domains, as its link is checked already. */
export function serviceForApp({ $schema, domains, sources, ...record }: Binding): ServiceRecord {
  return withSources(record, sources);
}
