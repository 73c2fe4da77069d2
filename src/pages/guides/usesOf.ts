import type { Source, Text } from '#data/statement.ts';
import { readingOf } from '#src/ui/sources.tsx';
import type { Knowledge } from './knowledge.ts';

/** A page that was read, and the guides that rest on it. */
export interface Use {
  readonly source: Source;
  /** The name is the record’s; the page of corrections has the one its locale gives it. */
  readonly usedBy: readonly { readonly path: string; readonly name: Text | undefined }[];
}

/** Takes all records, gives every page read once, in the order of publisher and address, with what rests on it. */
export function usesOf({ carriers, bindings, corrections }: Knowledge): Use[] {
  const users = [
    ...Object.entries(carriers).map(([id, record]) => ({ path: `carriers/${id}/`, ...record })),
    ...Object.entries(bindings).map(([id, record]) => ({ path: `services/#${id}`, ...record })),
    { path: 'corrections/', name: undefined, sources: corrections.sources },
  ];
  const uses = new Map<string, { source: Source; usedBy: { path: string; name: Text | undefined }[] }>();
  for (const user of users) {
    for (const source of Object.values(user.sources)) {
      const use = uses.get(readingOf(source)) ?? { source, usedBy: [] };
      if (!use.usedBy.some(({ path }) => path === user.path)) use.usedBy.push({ path: user.path, name: user.name });
      uses.set(readingOf(source), use);
    }
  }
  const key = ({ source }: Use) => `${source.publisher} ${source.url}`;
  return [...uses.values()].sort((one, other) => key(one).localeCompare(key(other), 'en'));
}
