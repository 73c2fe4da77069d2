import type { Plugin } from 'vite';

const entry = 'src/main.tsx';

/** What belongs together, from the bottom up; the rest is the app's own. */
const parts: readonly (readonly [name: string, holds: RegExp])[] = [
  ['react', /\/node_modules\/(react|react-dom|scheduler)\//],
  ['machine', /\/node_modules\/@?xstate\/|\/machines\//],
  ['first', /./],
];

/**
 * A Vite plugin: all that the first page needs is three files. Left to itself the bundler shares it out to a dozen, each of which compresses worse and
 * is asked for by itself; as one file it would be run in one go, and whoever presses something meanwhile would wait.
 */
export function firstChunkPlugin(): Plugin {
  const first = new Set<string>();
  const groups = parts.map(([name, holds], at) => ({
    name,
    priority: parts.length - at,
    test: (id: string) => first.has(id) && holds.test(id),
  }));
  return {
    name: 'signoff-first-chunk',
    apply: 'build',
    config: () => ({ build: { rolldownOptions: { output: { codeSplitting: { groups } } } } }),
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
