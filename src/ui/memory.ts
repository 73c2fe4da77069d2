import type { Given } from '#machines/card.ts';
import { formatLink, parseLink } from '#machines/link.ts';

const key = 'signoff';
const version = 1;

/** What this device remembers: answers by id and ticked items. */
export interface Memory {
  readonly given: Given;
  readonly ticks: readonly string[];
}
export const nothing: Memory = { given: {}, ticks: [] };

/** Takes the text stored of any origin, gives what can be understood of it. Never throws. */
export function understand(stored: string | null): Memory {
  try {
    const found: unknown = JSON.parse(stored ?? 'null');
    if (typeof found !== 'object' || found === null) return nothing;
    const { version: written, answers, ticks } = found as { [field: string]: unknown };
    if (written !== version) return nothing;
    return {
      given: typeof answers === 'string' ? parseLink(answers).given : {},
      ticks: Array.isArray(ticks) ? ticks.filter((tick): tick is string => typeof tick === 'string').slice(0, 200) : [],
    };
  } catch {
    return nothing;
  }
}

/** Gives what is remembered; nothing where storage is blocked or damaged. */
export function recall(): Memory {
  try {
    return understand(localStorage.getItem(key));
  } catch {
    return nothing;
  }
}

/** Takes what to remember (nothing to remember: forgets), gives whether the browser kept it. */
export function remember({ given, ticks }: Memory): boolean {
  try {
    if (Object.keys(given).length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify({ version, answers: formatLink(given), ticks }));
    return true;
  } catch {
    return false;
  }
}
