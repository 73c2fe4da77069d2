import type { Given } from '#machines/card.ts';
import { formatLink, parseLink } from '#machines/link.ts';

const key = 'signoff';
/** Version 1 knew no dates and no copies; both are left out where there are none, so it is read as it is. */
export const version = 2;
export const versions: readonly unknown[] = [1, version];
export const mostCases = 10;

/** One card on this device: the answers by id and the items ticked. */
export interface Case {
  readonly given: Given;
  readonly ticks: readonly string[];
  /** ISO date it must be over by, if one was chosen. */
  readonly by?: string;
  /** Tells a card apart from another of the same kind and company; from 2 on. */
  readonly copy?: number;
}
/** What this device remembers, the latest case first. */
export type Memory = readonly Case[];
/** What tells one card from another. */
export interface CardId {
  readonly given: Given;
  readonly copy?: number | undefined;
}

const kindOf = (given: Given) => ['card', 'clue', 'carrier'].map((question) => String(given[question])).join();
/** Takes a case, gives what it is known by: kind of card, company and copy, nothing personal. */
export const idOf = ({ given, copy = 1 }: CardId): string => `${kindOf(given)},${copy}`;

/** Takes an id, gives what is remembered of that very card. */
export const caseOf = (memory: Memory, id: CardId): Case | undefined => memory.find((one) => idOf(one) === idOf(id));

/** Takes the answers of a link, which names no copy; gives the case with just these answers, or else the latest of that kind and company. */
function caseFor(memory: Memory, given: Given): Case | undefined {
  const fitting = memory.filter((one) => kindOf(one.given) === kindOf(given));
  return fitting.find((one) => formatLink(one.given) === formatLink(given)) ?? fitting[0];
}

const without = (memory: Memory, id: CardId) => memory.filter((one) => idOf(one) !== idOf(id));
/** Takes a case, gives the memory with it in front. Another card's case is never replaced by it. */
export const withCase = (memory: Memory, current: Case): Memory =>
  [current, ...without(memory, current)].slice(0, mostCases);
/** Takes an id, gives the memory without that card. */
export const withoutCase = without;
/** Takes an id and a change, gives the memory with it made; a card that is not there yet comes in front. */
export const changed = (memory: Memory, { given, copy }: CardId, change: (one: Case) => Case): Memory => {
  const known = caseOf(memory, { given, copy });
  if (!known) return withCase(memory, change({ given, ticks: [], ...(copy ? { copy } : {}) }));
  return memory.map((one) => (one === known ? change(one) : one));
};

const copies = Array.from({ length: mostCases }, (_, at) => at + 2);
export const isCopy = (found: unknown): found is number => copies.some((copy) => copy === found);
/** Takes the memory, gives the number for a card beside those there; none is needed for the first. */
const freeCopy = (memory: Memory): number | undefined =>
  memory.length === 0 ? undefined : copies.find((copy) => memory.every((one) => one.copy !== copy));

/** How the answers came about: by a link, by an answer given, or as the first answer about one more card. */
export type Arrival = 'link' | 'answer' | 'added';

/** The memory after the answers became these, their case in front: by an answer, the ticks of the card it was about go along; by a link, each card has its own. */
export function followed(memory: Memory, given: Given, arrival: Arrival, from: CardId | undefined): Memory {
  if (arrival === 'added') {
    const copy = freeCopy(memory);
    return withCase(memory, { given, ticks: [], ...(copy ? { copy } : {}) });
  }
  const before = arrival === 'answer' && from ? caseOf(memory, from) : undefined;
  const isSame = (one: Case) => formatLink(one.given) === formatLink(given);
  const known = before && isSame(before) ? before : before ? undefined : caseFor(memory, given);
  if (known && isSame(known)) return known === memory[0] ? memory : withCase(memory, known);
  if (!before) return withCase(memory, { ...known, given, ticks: known?.ticks ?? [] });
  const existing = caseOf(memory, { given, copy: before.copy }) ?? (before.copy ? undefined : caseFor(memory, given));
  const ticks = [...new Set([...before.ticks, ...(existing?.ticks ?? [])])];
  // Nothing is lost with a case without ticks: it was a step on the way here.
  return withCase(before.ticks.length > 0 ? memory : without(memory, before), {
    ...before,
    ...existing,
    given,
    ticks,
  });
}

/** Whether something is an ISO date. */
export const isDay = (found: unknown): found is string =>
  typeof found === 'string' && /^\d{4}-\d\d-\d\d$/.test(found) && !Number.isNaN(Date.parse(found));

function toCase(found: unknown): Case[] {
  if (typeof found !== 'object' || found === null) return [];
  const { answers, ticks, by, copy } = found as { [field: string]: unknown };
  const given = typeof answers === 'string' ? parseLink(answers).given : {};
  if (Object.keys(given).length === 0) return [];
  const kept = Array.isArray(ticks) ? ticks.filter((tick): tick is string => typeof tick === 'string') : [];
  return [{ given, ticks: kept.slice(0, 200), ...(isDay(by) ? { by } : {}), ...(isCopy(copy) ? { copy } : {}) }];
}

/** Takes the text stored of any origin, gives what can be understood of it. Never throws. */
export function understand(stored: string | null): Memory {
  try {
    const found: unknown = JSON.parse(stored ?? 'null');
    if (typeof found !== 'object' || found === null) return [];
    const { version: written, cases } = found as { [field: string]: unknown };
    return versions.includes(written) && Array.isArray(cases) ? cases.slice(0, mostCases).flatMap(toCase) : [];
  } catch {
    return [];
  }
}

/** Gives what is remembered; undefined where storage is blocked. */
export function recall(): Memory | undefined {
  try {
    return understand(localStorage.getItem(key));
  } catch {
    return undefined;
  }
}

/** Takes a memory, gives what is written of it, here and in a file. */
export const written = (memory: Memory) => ({
  version,
  cases: memory.map(({ given, ...rest }) => ({ answers: formatLink(given), ...rest })),
});

/** Takes what to remember (nothing: forgets all), gives whether the browser kept it. */
export function remember(memory: Memory): boolean {
  try {
    if (memory.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(written(memory)));
    return true;
  } catch {
    return false;
  }
}

/** Takes what to do when another tab has changed the memory, gives what stops it. */
export function whenChangedElsewhere(then: () => void): () => void {
  // No key: the whole storage was cleared.
  const listen = (event: StorageEvent) => (event.key === key || event.key === null) && then();
  addEventListener('storage', listen);
  return () => removeEventListener('storage', listen);
}
