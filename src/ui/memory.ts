import type { Given } from '#machines/card.ts';
import { formatLink, parseLink } from '#machines/link.ts';

const key = 'signoff';
const version = 2;
const mostCases = 10;

/** One card on this device: the answers by id and the items ticked. */
export interface Case {
  readonly given: Given;
  readonly ticks: readonly string[];
  /** ISO date it must be over by, if one was chosen. */
  readonly by?: string;
}
/** What this device remembers, the latest case first. */
export type Memory = readonly Case[];

const none: readonly string[] = [];
const nameOf = (given: Given) => ['card', 'clue', 'carrier'].map((question) => String(given[question])).join();

/** Takes the answers, gives what is remembered of this card. */
export const caseOf = (memory: Memory, given: Given): Case | undefined =>
  memory.find((one) => nameOf(one.given) === nameOf(given));

/** Takes the answers, gives what was ticked for this card. */
export const ticksFor = (memory: Memory, given: Given): readonly string[] => caseOf(memory, given)?.ticks ?? none;

/** Takes a case, gives the memory with it in front. Another card's case is never replaced by it. */
export const withCase = (memory: Memory, current: Case): Memory =>
  [current, ...memory.filter((one) => nameOf(one.given) !== nameOf(current.given))].slice(0, mostCases);

const isDay = (found: unknown): found is string =>
  typeof found === 'string' && /^\d{4}-\d\d-\d\d$/.test(found) && !Number.isNaN(Date.parse(found));

function toCase(found: unknown): Case[] {
  if (typeof found !== 'object' || found === null) return [];
  const { answers, ticks, by } = found as { [field: string]: unknown };
  const given = typeof answers === 'string' ? parseLink(answers).given : {};
  if (Object.keys(given).length === 0) return [];
  const kept = Array.isArray(ticks) ? ticks.filter((tick): tick is string => typeof tick === 'string') : [];
  return [{ given, ticks: kept.slice(0, 200), ...(isDay(by) ? { by } : {}) }];
}

/** Takes the text stored of any origin, gives what can be understood of it. Never throws. */
export function understand(stored: string | null): Memory {
  try {
    const found: unknown = JSON.parse(stored ?? 'null');
    if (typeof found !== 'object' || found === null) return [];
    const { version: written, cases } = found as { [field: string]: unknown };
    // Version 1 had no dates and is read as it is.
    return (written === 1 || written === version) && Array.isArray(cases)
      ? cases.slice(0, mostCases).flatMap(toCase)
      : [];
  } catch {
    return [];
  }
}

/** Gives what is remembered; nothing where storage is blocked or damaged. */
export function recall(): Memory {
  try {
    return understand(localStorage.getItem(key));
  } catch {
    return [];
  }
}

/** Takes what to remember (nothing: forgets all), gives whether the browser kept it. */
export function remember(memory: Memory): boolean {
  try {
    const cases = memory.map(({ given, ticks, by }) => ({ answers: formatLink(given), ticks, by }));
    if (cases.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify({ version, cases }));
    return true;
  } catch {
    return false;
  }
}
