import type { Plugin } from 'vite';

const entry = 'src/main.tsx';

/**
 * A Vite plugin: all that the first page needs is one file. Left to itself the bundler shares it out to a dozen, each of which compresses worse and
 * is asked for by itself.
 */
export function firstChunkPlugin(): Plugin {
  const first = new Set<string>();
  return {
    name: 'signoff-first-chunk',
    apply: 'build',
    config: () => ({
      build: {
        rolldownOptions: {
          output: { codeSplitting: { groups: [{ name: 'first', test: (id: string) => first.has(id) }] } },
        },
      },
    }),
    buildEnd() {
      const follow = (id: string) => {
        if (first.has(id)) return;
        first.add(id);
        for (const next of this.getModuleInfo(id)?.importedIds ?? []) follow(next);
      };
      const main = [...this.getModuleIds()].find((id) => id.endsWith(entry));
      if (main === undefined) throw new Error(`${entry} was not built.`);
      follow(main);
    },
  };
}
