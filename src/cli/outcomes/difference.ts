import type { Outcome, OutcomeItem } from './outcome.ts';

/** What may differ, the gravest first. */
export const kinds = ['wayOut', 'asked', 'channel', 'comes', 'goes', 'facts', 'ask', 'order', 'reasons'] as const;
export type Kind = (typeof kinds)[number];

/** One difference between two outcomes, in ids: of which line, if of one, and what only one side has. */
export interface Change {
  readonly kind: Kind;
  readonly item?: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

const without = (some: readonly string[], others: readonly string[]) => some.filter((one) => !others.includes(one));

/** What only one side has; if both have the same in another order, all of it. */
function changed(kind: Kind, before: readonly string[], after: readonly string[], item?: string): Change[] {
  if (before.join('\n') === after.join('\n')) return [];
  const [gone, come] = [without(before, after), without(after, before)];
  const isOrder = gone.length === 0 && come.length === 0;
  return [{ kind, ...(item ? { item } : {}), before: isOrder ? before : gone, after: isOrder ? after : come }];
}

/** Takes ids in two orders, gives those outside the longest row that both have in the same order. */
function moved(before: readonly string[], after: readonly string[]): string[] {
  const rows: string[][] = [];
  for (const [at, id] of after.entries()) {
    const earlier = after.slice(0, at).map((other, index) => ({ other, row: rows[index] ?? [] }));
    const fitting = earlier.filter(({ other }) => before.indexOf(other) < before.indexOf(id));
    const longest = fitting.reduce<string[]>((best, { row }) => (row.length > best.length ? row : best), []);
    rows.push([...longest, id]);
  }
  const kept = rows.reduce<string[]>((best, row) => (row.length > best.length ? row : best), []);
  return without(after, kept);
}

function inLines(before: readonly OutcomeItem[], after: readonly OutcomeItem[]): Change[] {
  const [was, is] = [before, after].map((items) => new Map(items.map((item) => [item.id, item])));
  const stay = [...(is?.keys() ?? [])].filter((id) => was?.has(id));
  const stayed = [...(was?.keys() ?? [])].filter((id) => is?.has(id));
  const shifted = moved(stayed, stay);
  return [
    ...after
      .filter(({ id }) => !was?.has(id))
      .map(({ id, because }): Change => ({ kind: 'comes', item: id, before: [], after: because })),
    ...before
      .filter(({ id }) => !is?.has(id))
      .map(({ id, because }): Change => ({ kind: 'goes', item: id, before: because, after: [] })),
    ...stay.flatMap((id) => {
      const [old, young] = [was?.get(id), is?.get(id)];
      if (!old || !young) return [];
      const isMoved = shifted.includes(id) || old.stage !== young.stage;
      return [
        ...changed('facts', old.says, young.says, id),
        ...(isMoved ? [{ kind: 'order', item: id, before: [old.stage], after: [young.stage] } as const] : []),
        ...changed('reasons', old.because, young.because, id),
      ];
    }),
  ];
}

/** Takes what a situation leads to before and after, as text, gives all that differs. A line that stands twice counts once. */
export function differences(before: string, after: string): readonly Change[] {
  if (before === after) return [];
  const [was, is]: [Outcome, Outcome] = [JSON.parse(before), JSON.parse(after)];
  const asked = ({ at, dropped }: Outcome) => [
    at === 'advice' ? 'the answers suffice' : `${at} is asked`,
    ...dropped.map((answer) => `${answer} does not fit`),
  ];
  const [old, young] = [was.advice, is.advice];
  return [
    ...changed('asked', asked(was), asked(is)),
    ...(old && young
      ? [
          ...changed('wayOut', [old.wayOut.join('/')], [young.wayOut.join('/')]),
          ...changed('channel', channelsOf(old), channelsOf(young)),
          ...inLines(old.items, young.items),
          ...changed('ask', old.ask, young.ask),
          ...changed('reasons', old.because, young.because),
        ]
      : []),
  ];
}

const channelsOf = ({ channel, others, ruledOut }: NonNullable<Outcome['advice']>) => [
  ...channel.map((token) => `recommended ${token}`),
  ...others.map((token) => `other ${token}`),
  ...ruledOut.map((one) => `ruled out ${one}`),
];
