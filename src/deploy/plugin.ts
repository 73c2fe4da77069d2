import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { compress } from './compress.ts';
import type { Inline } from './headers.ts';
import { caddyfile, headersFile, nginx } from './hosts.ts';
import { joined, withPolicy } from './inline.ts';
import { serving } from './serve.ts';

/**
 * Gives two Vite plugins. `policy` stands after those that make pages: every page says its own policy, for hosts where
 * headers cannot be set, and one that could not live under it fails the build. `hosting` stands last: what hosts need
 * is made of the folder as it is written. The files of servers lie beside it (`hosting/`), as they are no part of what
 * is published. The preview serves the folder as a host does.
 */
export function deployPlugins(): { policy: Plugin; hosting: Plugin } {
  let folder = '';
  let isWritten = false;
  const inlines: Inline[] = [];

  const policy: Plugin = {
    name: 'signoff-policy',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const [name, file] of Object.entries(bundle)) {
          if (file.type !== 'asset' || !name.endsWith('.html')) continue;
          try {
            const { html, inline } = withPolicy(String(file.source));
            file.source = html;
            inlines.push(inline);
          } catch (error) {
            this.error(`${name}: ${(error as Error).message}`);
          }
        }
      },
    },
  };

  const hosting: Plugin = {
    name: 'signoff-hosting',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    writeBundle() {
      isWritten = true;
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        // Also called where the build failed.
        if (!isWritten) return;
        const inline = joined(inlines);
        const top = readdirSync(folder, { withFileTypes: true });
        const names = top.map((entry) => entry.name + (entry.isDirectory() ? '/' : '')).sort();
        const files = readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name)));
        const beside = join(folder, '../hosting');
        mkdirSync(beside, { recursive: true });
        writeFileSync(join(folder, '_headers'), headersFile(inline, names));
        writeFileSync(join(beside, 'nginx.conf'), nginx(inline));
        writeFileSync(join(beside, 'Caddyfile'), caddyfile(inline));
        await compress(files);
      },
    },
    configurePreviewServer({ middlewares }) {
      // After the redirects of pages; nothing of the preview's own comes to answer.
      middlewares.use(serving(folder));
    },
  };

  return { policy, hosting };
}
