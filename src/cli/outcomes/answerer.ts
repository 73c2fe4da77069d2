import type { Text } from '#data/statement.ts';
import type { Given } from '#machines/card.ts';
import { type Outcome, outcomeOf, Tokens } from './outcome.ts';
import type { Tree } from './tree.ts';

/** A situation as a link, and what it leads to as text. */
export type Row = readonly [link: string, outcome: string];

/** What a comparison asks of a revision. */
export interface Answerer {
  /** Every kind of card with every carrier, as links; none if the revision cannot list its situations. */
  readonly groups: (cards?: readonly string[]) => readonly string[];
  /** All situations of a group. */
  readonly walked: (group: string) => readonly Row[];
  /** What links of any origin lead to. */
  readonly replayed: (links: readonly string[]) => readonly string[];
  /** The words of tokens. */
  readonly words: (tokens: readonly string[]) => Record<string, Text>;
}

/** Takes a revision's functions, gives what it answers by its own rules and facts alone. */
export function answererOf(tree: Tree): Answerer {
  const { formatLink, parseLink, replay, walk, advise, supplierIds } = tree;
  const records = tree.readRecords('carriers');
  const bindings = Object.values(tree.readRecords('bindings'));
  const carriers = tree.indexOf(records);
  const today = '2026-11-21';
  const world = { records, carriers, today };
  const tokens = new Tokens();

  const adviseOn = (given: Given, services: typeof bindings) => {
    const ids = supplierIds(given, carriers);
    const [own, rules] = [records[ids.own], records[ids.rules]];
    if (!own || !rules) throw new Error(`there is no record for ${own ? ids.rules : ids.own}`);
    return advise({ given, carriers }, { id: ids.own, own, rules }, services, today);
  };

  // Which services stand under a line is told by the card alone: looked up once for each group, as it takes long.
  const servicesByCard = new Map<string, Map<string, readonly string[]>>();
  const servicesFor = (given: Given, ids: readonly string[]) => {
    const card = [given.card, given.clue, given.carrier].join('&');
    const known = servicesByCard.get(card) ?? new Map<string, readonly string[]>();
    servicesByCard.set(card, known);
    if (ids.some((id) => !known.has(id)))
      for (const item of adviseOn(given, bindings).items) known.set(item.id, tokens.services(item));
    return known;
  };
  const told = (given: Given, advice: ReturnType<typeof advise>, dropped: readonly string[]): string => {
    const services = servicesFor(
      given,
      advice.items.map(({ id }) => id),
    );
    const outcome: Outcome = { at: 'advice', dropped, advice: outcomeOf(advice, services, tokens) };
    return JSON.stringify(outcome);
  };

  return {
    groups(cards) {
      const found: string[] = [];
      const wanted = (given: Given, isGroup: boolean) => {
        if (given.card && cards && !cards.includes(given.card[0] ?? '')) return false;
        if (isGroup) found.push(formatLink(given));
        return !isGroup;
      };
      walk?.(world, { wanted, group: () => {}, question: () => {} });
      return found;
    },
    walked(group) {
      const target = parseLink(group).given;
      const found = new Map<string, string>();
      walk?.(world, {
        wanted: (given, isGroup) =>
          Object.entries(given).every(([question, answers]) => String(answers) === String(target[question])) &&
          (!isGroup || formatLink(given) === group),
        group({ contexts }) {
          for (const { base, byBlock } of contexts)
            for (const { given } of [base, ...[...byBlock.values()].flat()]) {
              const link = formatLink(given);
              // The plainest answers stand in every block.
              if (!found.has(link)) found.set(link, told(given, adviseOn(given, []), []));
            }
        },
        question: () => {},
      });
      return [...found];
    },
    replayed: (links) =>
      links.map((link) => {
        const { given, unread } = parseLink(link);
        const { at, trail, dropped } = replay(given, carriers);
        const lost = [...unread, ...dropped];
        if (at !== 'advice') return JSON.stringify({ at, dropped: lost } satisfies Outcome);
        return told(trail, adviseOn(trail, []), lost);
      }),
    words: (wanted) => tokens.words(wanted),
  };
}
