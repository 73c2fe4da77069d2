import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { indexOf, readRecords } from '../../data/read.ts';
import { cardKinds } from '../../machines/card.ts';

const id = 'virtual:records';

/** Gives every file of records as the page fetches it, by its path in the folder; each made only when asked for. */
export function recordFiles(): ReadonlyMap<string, () => string> {
  const carriers = readRecords('carriers');
  const index = Object.entries(indexOf(carriers)).filter(([, entry]) => !entry.generic);
  const files = new Map<string, () => string>();
  for (const [name, { $schema: _schema, ...record }] of Object.entries(carriers))
    files.set(`carriers/${name}.json`, () => JSON.stringify(record));
  for (const kind of cardKinds) {
    const issued = index.filter(([, { cards }]) => cards.includes(kind));
    files.set(`index/${kind}.json`, () => JSON.stringify(Object.fromEntries(issued)));
  }
  files.set('bindings.json', () => JSON.stringify(Object.values(readRecords('bindings'))));
  return files;
}

/** What the page must know from the start: the general records, and the folder of all others, seen from any script. */
function startModule(version: string): string {
  const generics = Object.entries(indexOf(readRecords('carriers'))).filter(([, { generic }]) => generic);
  return [
    `export const generics = ${JSON.stringify(Object.fromEntries(generics))};`,
    `export const folder = '../data/${version}/';`,
  ].join('\n');
}

/**
 * A Vite plugin: each record a file of its own, an index for each kind of card, and all services in one. None of
 * them is in a script, so one more carrier adds nothing to what the first page loads. The folder is named after
 * the content, so that a page never mixes two versions. Takes whether the files are given out: some builds only have to know of them.
 */
export function recordsPlugin(isEmitting = true): Plugin {
  let version = 'dev';
  return {
    name: 'signoff-records',
    configResolved(config) {
      if (config.command !== 'build') return;
      const content = [...recordFiles().values()].map((make) => make()).join('\n');
      version = createHash('sha256').update(content).digest('hex').slice(0, 10);
    },
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (resolved) => (resolved === `\0${id}` ? startModule(version) : undefined),
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const [, path] = /^\/data\/dev\/([^?]+)/.exec(request.url ?? '') ?? [];
        const make = path === undefined ? undefined : recordFiles().get(path);
        if (!make) return next();
        response.setHeader('content-type', 'application/json');
        response.end(make());
      });
    },
    generateBundle() {
      if (!isEmitting) return;
      for (const [path, make] of recordFiles())
        this.emitFile({ type: 'asset', fileName: `data/${version}/${path}`, source: make() });
    },
  };
}
