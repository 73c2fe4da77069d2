import type { Carrier } from '#data/schema.ts';
import type { Source } from '#data/statement.ts';
import { type FactKind, factKinds } from '#data/vocabulary.ts';
import { type KnownFact, sourcesOf, statedFacts } from '#src/advice/facts.ts';

/** A way of ending or pausing a card as the guides list it. */
type Way = Carrier['channels'][number];

/** Takes a record, gives the key of its guide’s title. */
export const titleKeyOf = ({ generic, ended }: Carrier) =>
  generic ? 'carrier.titleGeneric' : ended ? 'carrier.titleEnded' : 'carrier.title';

/** Takes a record, gives its facts by kind, in the order in which the guide shows them. */
export function factsByKind(record: Carrier): readonly (readonly [FactKind, readonly KnownFact[]])[] {
  const order: readonly FactKind[] = ['ended', 'about', 'withdrawn', ...factKinds];
  return [...new Set(order)]
    .map((kind) => [kind, statedFacts(record, kind)] as const)
    .filter(([, facts]) => facts.length > 0);
}

/** Takes a record, gives every source it names, in the order of the guide: contacts, channels, facts. */
export function allSources(record: Carrier): Source[] {
  const contacts = [...record.hotlines, ...(record.emails ?? []), ...record.channels];
  return [
    ...contacts.flatMap(({ sources }) => sourcesOf(record, sources)),
    ...factsByKind(record).flatMap(([, facts]) =>
      facts.flatMap(({ sources, against }) => [...sources, ...against.flatMap((other) => other.sources)]),
    ),
  ];
}

/** Whether a way is of use for pausing a card only, not for ending it. */
export const isForPausing = ({ routes }: Pick<Way, 'routes'>): boolean => routes.every((route) => route === 'pause');

/** Takes a record, gives the ways of pausing a card that do not end it. */
export const waysToPause = ({ channels }: Carrier): readonly Way[] => channels.filter(isForPausing);

/** Takes a record, gives the ways of ending the card, those with a source that says so first. */
export function waysToEnd({ channels }: Carrier): readonly Way[] {
  const ending = channels.filter((way) => !isForPausing(way));
  return [...ending.filter(({ confirms }) => confirms), ...ending.filter(({ confirms }) => !confirms)];
}

/** Takes a record, gives its statements about when the number is lost. */
export const losses = (record: Carrier): KnownFact[] =>
  factsByKind(record)
    .flatMap(([, facts]) => facts)
    .filter(({ lost }) => lost !== undefined);
