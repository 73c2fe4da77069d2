import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { type Locale, locales } from '../../data/vocabulary.ts';
import { preferred } from '../i18n/locale.ts';
import { headLinks, manifestFile, manifestOf } from '../offline/manifest.ts';
import { writeWorker } from '../offline/workerFile.ts';
import { targets } from './oldest.ts';
import { siteUrl } from './site.ts';

const wordsOf = (locale: Locale) =>
  JSON.parse(readFileSync(new URL(`../i18n/${locale}/app.json`, import.meta.url), 'utf8'));

/** Takes a page's file, gives the links for its head. The page that chooses a language has those of the one chosen where none fits. */
function linksFor(file: string): string {
  const parts = file.split('/');
  return headLinks(locales.find((one) => one === parts[0]) ?? preferred([]), '../'.repeat(parts.length - 1));
}

/**
 * A Vite plugin: the site can be installed and works without a network. A manifest for each locale, its links in every page, and,
 * when all other files are there, the worker that keeps them. To stand after the plugins that make pages; one that changes files
 * once they are written must stand before it.
 */
export function offlinePlugin(): Plugin {
  let folder = '';
  return {
    name: 'signoff-offline',
    apply: 'build',
    configResolved({ root, build }) {
      folder = join(root, build.outDir);
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const page of Object.values(bundle))
          if (page.type === 'asset' && page.fileName.endsWith('.html'))
            page.source = String(page.source).replace('</head>', `  ${linksFor(page.fileName)}\n  </head>`);
        for (const locale of locales) {
          const source = manifestOf(locale, wordsOf(locale), new URL(siteUrl).pathname);
          this.emitFile({ type: 'asset', fileName: `${locale}/${manifestFile}`, source });
        }
      },
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler(error?: Error) {
        if (!error) await writeWorker(folder, targets());
      },
    },
  };
}
