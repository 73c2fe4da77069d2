import type { Browser } from 'playwright-core';
import type { Locale } from '#data/vocabulary.ts';
import { engineIds, type Look, looks } from './engines.ts';
import { type Exception, exceptionFor, exceptions } from './exceptions.ts';
import { layoutIds } from './layouts.ts';
import type { State } from './state.ts';
import { isLocal, pageOf } from './states.ts';
import { type Plan, type Visit, visit } from './visit.ts';

const everything: Plan = {
  engines: engineIds,
  looks: Object.keys(looks) as Look[],
  layouts: layoutIds,
  isWalked: true,
};

/** What an audit saw. */
export interface Audit {
  readonly visits: readonly Visit[];
  /** What is wrong, each with the states it was seen in. */
  readonly faults: ReadonlyMap<string, readonly string[]>;
  /** How often each declared exception was met. */
  readonly met: ReadonlyMap<Exception, number>;
}

/** Titles that two different pages of a locale share. */
function sharedTitles(visits: readonly Visit[]): [fault: string, where: string][] {
  const pages = new Map<string, string>();
  return visits.flatMap(({ locale, title, state }) => {
    const page = pageOf(state);
    const other = pages.get(`${locale} ${title}`) ?? page;
    pages.set(`${locale} ${title}`, other);
    return other === page ? [] : [[`the title is that of ${other} too`, `${locale} ${state}`] as [string, string]];
  });
}

/** Takes visits, gives all that is wrong in them, and the exceptions met. */
export function judge(visits: readonly Visit[]): Omit<Audit, 'visits'> {
  const faults = new Map<string, string[]>();
  const met = new Map<Exception, number>(exceptions.map((one) => [one, 0]));
  const blame = (fault: string, where: string) => {
    const places = faults.get(fault) ?? [];
    faults.set(fault, places);
    if (!places.includes(where)) places.push(where);
  };
  for (const { state, locale, findings, faults: own } of visits) {
    for (const fault of own) blame(fault, `${locale} ${state}`);
    for (const finding of findings) {
      const exception = exceptionFor(finding);
      if (exception) met.set(exception, (met.get(exception) ?? 0) + 1);
      else {
        const { engine, rule, html, isOpen } = finding;
        blame(`${engine} ${isOpen ? 'is unsure of' : 'finds'} ${rule}: ${html}`, `${locale} ${state}`);
      }
    }
  }
  for (const [fault, where] of sharedTitles(visits)) blame(fault, where);
  return { faults, met };
}

/** Takes a browser, where the built app is, states and locales; looks at all of them, two at a time, telling how far it is. */
export async function audit(
  browser: Browser,
  address: string,
  states: readonly State[],
  locales: readonly Locale[],
  tell: (visited: Visit, left: number) => void,
): Promise<Audit> {
  const todo = states.flatMap((state) =>
    (isLocal(state) ? locales : locales.slice(0, 1)).map((locale) => ({ state, locale })),
  );
  const visits: Visit[] = [];
  const work = async () => {
    for (let next = todo.shift(); next; next = todo.shift()) {
      const seen = await visit(browser, address, next.state, next.locale, everything);
      visits.push(seen);
      tell(seen, todo.length);
    }
  };
  await Promise.all([work(), work()]);
  return { visits, ...judge(visits) };
}
