import { type Change, differences, type Kind, kinds } from './difference.ts';

/** A situation that differs, as a link, and how. */
export interface Example {
  readonly link: string;
  readonly changes: readonly Change[];
}

/** So many examples are shown. */
const shown = 5;
const size = ({ link }: Example) => link.split('&').length * 1000 + link.length;
const bySize = (one: Example, other: Example) => size(one) - size(other);
const keyOf = ({ kind, item = '' }: Change) => `${kind} ${item}`;

/** Counts differences, and keeps the shortest example of each. */
export class Tally {
  situations = 0;
  differing = 0;
  /** In how many situations there is such a difference. */
  readonly byKind = new Map<Kind, number>();
  /** The same for each line. */
  readonly byItem = new Map<string, { [kind in Kind]?: number }>();
  readonly #shortest = new Map<string, Example>();
  #fill: readonly Example[] = [];

  /** Takes a situation's link, and what it leads to before and after, as text. */
  add(link: string, before: string, after: string): void {
    this.situations += 1;
    const changes = differences(before, after);
    if (changes.length === 0) return;
    this.differing += 1;
    for (const kind of new Set(changes.map((change) => change.kind)))
      this.byKind.set(kind, (this.byKind.get(kind) ?? 0) + 1);
    for (const { kind, item } of changes) {
      if (item === undefined) continue;
      const counts = this.byItem.get(item) ?? {};
      this.byItem.set(item, counts);
      counts[kind] = (counts[kind] ?? 0) + 1;
    }
    this.#keep({ link, changes });
  }

  #keep(example: Example): void {
    const isShorter = (known: Example | undefined) => !known || size(example) < size(known);
    for (const key of example.changes.map(keyOf))
      if (isShorter(this.#shortest.get(key))) this.#shortest.set(key, example);
    if (this.#fill.length < shown || isShorter(this.#fill.at(-1)))
      this.#fill = [...this.#fill, example].sort(bySize).slice(0, shown);
  }

  /** Five examples: of each kind of difference one, then of lines not shown yet, then whatever is short; the shortest first. */
  get examples(): readonly Example[] {
    const chosen = new Set<Example>();
    const seen = new Set<string>();
    const choose = (example: Example | undefined) => {
      if (!example || chosen.size === shown || [...chosen].some(({ link }) => link === example.link)) return;
      chosen.add(example);
      for (const key of example.changes.map(keyOf)) seen.add(key);
    };
    const keys = [...this.#shortest.keys()];
    const open = (kind: Kind) => keys.find((key) => key.startsWith(`${kind} `) && !seen.has(key));
    for (const kind of kinds)
      if (![...seen].some((key) => key.startsWith(`${kind} `))) choose(this.#shortest.get(open(kind) ?? ''));
    for (const kind of kinds)
      for (let key = open(kind); key && chosen.size < shown; key = open(kind)) {
        choose(this.#shortest.get(key));
        seen.add(key);
      }
    for (const example of this.#fill) choose(example);
    return [...chosen].sort(bySize);
  }
}
