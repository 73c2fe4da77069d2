import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { takeWords } from '../../data/parts.ts';
import { indexOf, readRecords } from '../../data/read.ts';
import { bindingKinds, locales } from '../../data/vocabulary.ts';
import { cardKinds } from '../../machines/card.ts';
import { carrierForApp, serviceForApp } from './appRecords.ts';
import { budgets, hold, weigh } from './budgets.ts';

const id = 'virtual:records';

/** The files of records as the page fetches them, and what a reader loads of them together. */
export interface RecordFiles {
  /** By path in the folder; each made only when asked for. */
  readonly files: ReadonlyMap<string, () => string>;
  /** Paths that are loaded together, with the budget for all of them. */
  readonly loads: readonly { readonly paths: readonly string[]; readonly budget: number }[];
}

/**
 * Gives every file of records: of each record one that is the same in every language, and its words in a file for each;
 * and an index of the carriers for each kind of card.
 */
export function recordFiles(): RecordFiles {
  const carriers = readRecords('carriers');
  const index = Object.entries(indexOf(carriers)).filter(([, entry]) => !entry.generic);
  const files = new Map<string, () => string>();
  const loads: { paths: readonly string[]; budget: number }[] = [];
  const add = (path: string, make: () => unknown, budget: number, isWhole: boolean) => {
    const bare = `${path}.json`;
    files.set(bare, () => JSON.stringify(takeWords(make()).bare));
    for (const locale of locales) {
      const words = `${locale}/${bare}`;
      files.set(words, () => JSON.stringify(takeWords(make()).words[locale]));
      loads.push(...(isWhole ? [[bare, words]] : [[bare], [words]]).map((paths) => ({ paths, budget })));
    }
  };
  // General rules are about many carriers: there each file is held to the budget by itself.
  for (const [name, record] of Object.entries(carriers))
    add(`carriers/${name}`, () => carrierForApp(record), budgets.carrier, !record.generic);
  const services = Object.values(readRecords('bindings'));
  for (const kind of bindingKinds) {
    const ofKind = () => services.filter((service) => service.kind === kind).map(serviceForApp);
    add(`bindings/${kind}`, ofKind, budgets.services, true);
  }
  for (const kind of cardKinds) {
    const issued = index.filter(([, { cards }]) => cards.includes(kind));
    files.set(`index/${kind}.json`, () => JSON.stringify(Object.fromEntries(issued)));
  }
  return { files, loads };
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
 * A Vite plugin: the files of records, none of them in a script, so one more carrier adds nothing to what the first page
 * loads. The folder is named after the content, so that a page never mixes two versions. The build fails where a record is
 * over its budget. Takes whether the files are given out: some builds only have to know of them.
 */
export function recordsPlugin(isEmitting = true): Plugin {
  let version = 'dev';
  return {
    name: 'signoff-records',
    configResolved(config) {
      if (config.command !== 'build') return;
      const content = [...recordFiles().files.values()].map((make) => make()).join('\n');
      version = createHash('sha256').update(content).digest('hex').slice(0, 10);
    },
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (resolved) => (resolved === `\0${id}` ? startModule(version) : undefined),
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const [, path] = /^\/data\/dev\/([^?]+)/.exec(request.url ?? '') ?? [];
        const make = path === undefined ? undefined : recordFiles().files.get(path);
        if (!make) return next();
        response.setHeader('content-type', 'application/json');
        response.end(make());
      });
    },
    generateBundle() {
      if (!isEmitting) return;
      const { files, loads } = recordFiles();
      const sizes = new Map<string, number>();
      for (const [path, make] of files) {
        const source = make();
        sizes.set(path, weigh(source));
        this.emitFile({ type: 'asset', fileName: `data/${version}/${path}`, source });
      }
      for (const { paths, budget } of loads) {
        const bytes = paths.reduce((sum, path) => sum + (sizes.get(path) ?? 0), 0);
        hold(paths.join(' + '), bytes, budget);
      }
    },
  };
}
