import { parseLink } from '#machines/link.ts';
import { replay } from '#machines/replay.ts';
import { itemRules } from '#src/advice/items.ts';
import type { CarrierIndex } from '#src/carriers.ts';
import {
  type Case,
  caseOf,
  changed,
  isCopy,
  isDay,
  type Memory,
  mostCases,
  version,
  versions,
  written,
} from '../memory.ts';

/** The most a file may hold, in bytes: ten cards take less than a tenth of it. */
export const mostBytes = 200_000;
/** The most entries looked at, and answers named: a file may be made by anybody. */
const mostEntries = 100;
const mostNamed = 10;

/** Why a file was not taken. */
export type Fault = 'tooBig' | 'notJson' | 'notOurs' | 'newer' | 'noCards';
/** What was left out of an entry of a file. */
export interface Left {
  /** Its place in the file, from 1. */
  readonly entry: number;
  readonly what: 'card' | 'unread' | 'answers' | 'ticks' | 'date' | 'copy' | 'room';
  /** Answers (`question.answer`) that do not fit. */
  readonly answers?: readonly string[];
}
interface Entry {
  readonly entry: number;
  readonly one: Case;
}
export type ReadFile =
  | { readonly fault: Fault }
  | { readonly entries: readonly Entry[]; readonly left: readonly Left[] };

const isItem = (found: unknown): found is string => itemRules.some(({ id }) => id === found);
const isRecord = (found: unknown): found is { [field: string]: unknown } =>
  typeof found === 'object' && found !== null && !Array.isArray(found);

function readEntry(found: unknown, entry: number): { entries: Entry[]; left: Left[] } {
  const { answers, ticks = [], by, copy } = isRecord(found) ? found : {};
  const { given, unread, view } = parseLink(typeof answers === 'string' ? answers : '');
  if (Object.keys(given).length === 0) return { entries: [], left: [{ entry, what: 'card' }] };
  const all: unknown[] = Array.isArray(ticks) ? ticks : [ticks];
  const kept = [...new Set(all.filter(isItem))];
  const wrong: [what: Left['what'], isWrong: boolean][] = [
    ['unread', unread.length > 0 || view !== undefined],
    ['ticks', all.some((tick) => !isItem(tick))],
    ['date', by !== undefined && !isDay(by)],
    ['copy', copy !== undefined && !isCopy(copy)],
  ];
  const one = { given, ticks: kept, ...(isDay(by) ? { by } : {}), ...(isCopy(copy) ? { copy } : {}) };
  return { entries: [{ entry, one }], left: wrong.flatMap(([what, isWrong]) => (isWrong ? [{ entry, what }] : [])) };
}

/** Takes the text of a file of any content, gives the cards it holds and what had to be left out, or why it cannot be taken. Never throws. */
export function readFile(text: string): ReadFile {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return { fault: 'notJson' };
  }
  if (!isRecord(found) || found.app !== 'signoff') return { fault: 'notOurs' };
  if (typeof found.version === 'number' && found.version > version) return { fault: 'newer' };
  if (!versions.includes(found.version)) return { fault: 'notOurs' };
  if (!Array.isArray(found.cases) || found.cases.length === 0) return { fault: 'noCards' };
  const read = found.cases.slice(0, mostEntries).map((one, at) => readEntry(one, at + 1));
  const beyond: Left[] = found.cases.length > mostEntries ? [{ entry: mostEntries + 1, what: 'room' }] : [];
  const entries = read.flatMap((one) => one.entries);
  return entries.length === 0
    ? { fault: 'noCards' }
    : { entries, left: [...read.flatMap((one) => one.left), ...beyond] };
}

/** Takes an entry and the index of the carriers it may name, gives it with the answers that the questions take today, and what was left out. */
export function checked({ entry, one }: Entry, carriers: CarrierIndex): { entries: Entry[]; left: Left[] } {
  const { trail, pending, dropped } = replay(one.given, carriers);
  const given = { ...trail, ...pending };
  if (Object.keys(trail).length === 0) return { entries: [], left: [{ entry, what: 'card' }] };
  const answers = [...new Set(dropped)].slice(0, mostNamed);
  return {
    entries: [{ entry, one: { ...one, given } }],
    left: answers.length > 0 ? [{ entry, what: 'answers', answers }] : [],
  };
}

/** Takes the memory and cards of a file, gives the memory with them. A card that is there keeps its answers and its date, and gets the file's ticks too. */
export function brought(memory: Memory, entries: readonly Entry[]) {
  let next = memory;
  let [added, joined] = [0, 0];
  const left: Left[] = [];
  for (const { entry, one } of entries) {
    if (caseOf(next, one)) {
      joined += 1;
      next = changed(next, one, (known) => ({
        ...known,
        ticks: [...new Set([...known.ticks, ...one.ticks])],
        ...(known.by === undefined && one.by !== undefined ? { by: one.by } : {}),
      }));
    } else if (next.length < mostCases) {
      added += 1;
      next = [...next, one];
    } else left.push({ entry, what: 'room' });
  }
  return { memory: next, added, joined, left };
}

/** Takes the memory, gives the text of a file of it. */
export const fileOf = (memory: Memory): string => JSON.stringify({ app: 'signoff', ...written(memory) }, null, 2);
