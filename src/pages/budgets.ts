import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Plugin } from 'vite';
import { locales } from '../../data/vocabulary.ts';

/** What a reader may be made to load, in bytes as they are sent. A build that needs more fails. */
export const budgets = {
  /** A start page with its style, and the screens after the first question. */
  startPage: 14_000,
  /** The same with every script that it names. */
  firstPage: 100_000,
  /** All words of one locale, and again those of the papers. */
  words: 16_000,
  /** All that is loaded of one carrier in one language; of general rules, each file. */
  carrier: 3_000,
  /** All that is loaded of the services of one kind in one language. */
  services: 3_000,
} as const;

/** Takes a file's content, gives its size in bytes in brotli at its best (quality 11), as static hosts send it. */
export const weigh = (content: string | Uint8Array): number =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }).length;

/** Takes what something is called, its size in bytes and its budget; throws if it is larger, naming all three. */
export function hold(name: string, bytes: number, budget: number): void {
  if (bytes > budget) throw new Error(`${name}: ${bytes} bytes in brotli, and no more than ${budget} are allowed.`);
}

/** Takes a page, gives the files it asks for before it is complete: scripts with what they import, and style sheets but that for paper. */
export function filesNamed(html: string): string[] {
  const tags = html.replace(/<(template|noscript)[\s\S]*?<\/\1>/g, '').match(/<(script|link)\b[^>]*>/g) ?? [];
  const needed = tags.filter(
    (tag) => /<script|rel="(modulepreload|preload|stylesheet)"/.test(tag) && !/media="print"/.test(tag),
  );
  return needed.flatMap((tag) => /(?:src|href)="([^"]+)"/.exec(tag)?.[1] ?? []);
}

/** A Vite plugin, to stand last: holds what was written to its budgets, and says how large the first page is. */
export function budgetsPlugin(): Plugin {
  let folder = '';
  let isWritten = false;
  return {
    name: 'signoff-budgets',
    apply: 'build',
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir);
    },
    writeBundle() {
      isWritten = true;
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        // Also called where the build failed.
        if (!isWritten) return;
        const size = (...path: string[]) => weigh(readFileSync(join(folder, ...path)));
        for (const locale of locales) {
          const page = `${locale}/index.html`;
          const files = filesNamed(readFileSync(join(folder, page), 'utf8')).map((file) => join(locale, file));
          // What a script imports is named by it, and not by the page.
          const imported = files.flatMap((file) =>
            [...readFileSync(join(folder, file), 'utf8').matchAll(/\bfrom\s*"\.\/([^"]+\.js)"/g)].map(([, name]) =>
              join(file, '..', name ?? ''),
            ),
          );
          const all = [...new Set([page, ...files, ...imported])];
          const total = all.map((file) => size(file)).reduce((sum, bytes) => sum + bytes, 0);
          hold(page, size(page), budgets.startPage);
          hold(all.join(' + '), total, budgets.firstPage);
          this.info(`${locale}/: ${size(page)} bytes in brotli, ${total} with its scripts (${all.length} files).`);
        }
        const words = readdirSync(join(folder, 'assets')).filter((file) => /^(words|papers)-[^.]+\.js$/.test(file));
        if (words.length !== 2 * locales.length) throw new Error(`There are ${words.length} files of words.`);
        for (const file of words) hold(file, size('assets', file), budgets.words);
      },
    },
  };
}
