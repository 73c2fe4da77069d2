import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What a revision must export to be run at all, by file. */
const wanted = {
  'machines/replay.ts': ['replay'],
  'machines/link.ts': ['parseLink', 'formatLink'],
  'src/advice/advise.ts': ['advise'],
  'src/advice/facts.ts': ['supplierIds'],
  'data/read.ts': ['readRecords', 'indexOf'],
} as const;

/** A revision's own functions. They are held to the working tree's types: what is older is found out while loading. */
export type Tree = Pick<typeof import('#machines/replay.ts'), 'replay'> &
  Pick<typeof import('#machines/link.ts'), 'parseLink' | 'formatLink'> &
  Pick<typeof import('../../advice/advise.ts'), 'advise'> &
  Pick<typeof import('../../advice/facts.ts'), 'supplierIds'> &
  Pick<typeof import('#data/read.ts'), 'readRecords' | 'indexOf'> & {
    /** Left out by a revision that cannot list its situations: it only answers. */
    readonly walk?: typeof import('../../proof/walk.ts')['walk'];
  };

const load = (folder: string, file: string): Promise<Record<string, unknown>> =>
  import(pathToFileURL(join(folder, file)).href);

/** Takes a folder with a revision's files, gives its functions. Throws, naming what is missing. */
export async function loadTree(folder: string): Promise<Tree> {
  const tree: Record<string, unknown> = {};
  for (const [file, names] of Object.entries(wanted)) {
    if (!existsSync(join(folder, file))) throw new Error(`it is too old, as it has no ${file}`);
    const found = await load(folder, file);
    for (const name of names) {
      if (typeof found[name] !== 'function') throw new Error(`it is too old, as its ${file} has no ${name}()`);
      tree[name] = found[name];
    }
  }
  const walking = 'src/proof/walk.ts';
  if (existsSync(join(folder, walking))) tree.walk = (await load(folder, walking)).walk;
  return tree as unknown as Tree;
}
