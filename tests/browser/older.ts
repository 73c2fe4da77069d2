import { support } from './support.ts';

/** What can be taken from a browser, as owner and member; the owner alone, where all of it is too new. */
type Part = readonly [owner: string, member?: string];

/** Every interface, method and property that the oldest browsers do not have. Events have no name in a script's scope. */
export const tooNew: readonly Part[] = [...support].flatMap(([key, isThere]) => {
  const [, owner, member] = /^(?:api|javascript\.builtins)\.(\w+)(?:\.(\w+?)(?:_static)?)?$/.exec(key) ?? [];
  if (isThere || !owner || owner === member || member?.endsWith('_event')) return [];
  return [member ? ([owner, member] as const) : ([owner] as const)];
});

/** For the page, before all of its scripts: takes the parts away, as if the browser were older. */
export function age(parts: readonly Part[]): void {
  const all = globalThis as unknown as Record<string, Record<string, unknown> | undefined>;
  for (const [owner, member] of parts) {
    if (member === undefined) Reflect.deleteProperty(all, owner);
    else
      for (const holder of [all[owner], all[owner]?.prototype, ...(owner === 'Window' ? [all, all.document] : [])])
        if (holder instanceof Object) Reflect.deleteProperty(holder, member);
  }
}
