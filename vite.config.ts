import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { deployPlugins } from './src/deploy/plugin.ts';
import { budgetsPlugin } from './src/pages/budgets.ts';
import { firstChunkPlugin } from './src/pages/firstChunk.ts';
import { offlinePlugin } from './src/pages/offlinePlugin.ts';
import { targets } from './src/pages/oldest.ts';
import { pagesPlugin } from './src/pages/pages.ts';
import { recordsPlugin } from './src/pages/recordFiles.ts';
import { scriptsPlugin } from './src/pages/scripts.ts';
import { LongestFirst } from './tests/longestFirst.ts';

const deploy = deployPlugins();

export default defineConfig({
  base: './',
  plugins: [
    react(),
    firstChunkPlugin(),
    recordsPlugin(),
    scriptsPlugin(),
    pagesPlugin(),
    offlinePlugin(),
    deploy.policy,
    deploy.hosting,
    budgetsPlugin(),
  ],
  build: {
    target: targets(),
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    license: { fileName: 'licences.txt' },
    rolldownOptions: {
      input: {
        root: 'index.html',
        notFound: '404.html',
        page: 'src/pages/page.html',
        guide: 'src/pages/guide.html',
        map: 'src/pages/map.html',
      },
    },
  },
  preview: { port: 4173, strictPort: true, cors: false },
  test: {
    // The runner's own choice leaves one core to nothing.
    maxWorkers: '100%',
    // Room for a test that starts processes and waits for its turn beside the proof.
    testTimeout: 30_000,
    sequence: { sequencer: LongestFirst },
    reporters: ['default', ['json', { outputFile: 'test-results/vitest.json' }]],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // What a file reads in, such as the records and their schema, serves the next one. Nothing keeps what a test did.
          isolate: false,
          include: ['tests/{machines,data,advice,proof,i18n,cli,offline,deploy}/**/*.test.ts', 'tests/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'ui',
          environment: 'jsdom',
          // A document of its own for each file, but not a process.
          pool: 'vmForks',
          include: ['tests/ui/**/*.test.tsx', 'tests/pages/**/*.test.ts'],
          setupFiles: ['tests/ui/setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'mutation',
          include: ['tests/mutation/**/*.test.ts'],
          maxConcurrency: 2,
          testTimeout: 240_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          isolate: false,
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/serve.ts'],
          // By themselves: what people do in a browser has little patience.
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 600_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'engines',
          isolate: false,
          include: ['tests/engines/**/*.test.ts'],
          globalSetup: ['tests/engines/serve.ts'],
          // With the browser's, so that no core waits at the end of either.
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
