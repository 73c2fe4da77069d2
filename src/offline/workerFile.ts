import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

/** What the browser asks for: pages, what they load and what names the app. Not what is for the host or for search engines. */
const isKept = (file: string) =>
  /\.(js|css|json|svg|png|webmanifest)$|(^|\/)index\.html$/.test(file) && !/(^|\/)[._]/.test(file) && file !== 'sw.js';

/** The first page first, then what it leads to. */
const order = [/^assets\//, /^[^/]*$/, /^[^/]+\/(index\.html|[^/]+\.webmanifest)$/, /^data\//, /^/];
const rank = (file: string) => order.findIndex((kind) => kind.test(file));

/** Takes the content of a file, gives its mark, of 72 bits of its hash: `markOf` of the worker says the same. */
const markOf = (content: Buffer) => createHash('sha256').update(content).digest('base64').slice(0, 12);

/** Takes the folder of the built site, gives its files as the worker lists them: a page is its folder, as hosts send `index.html` on to that. */
export function filesIn(folder: string): { [path: string]: string } {
  const files = readdirSync(folder, { recursive: true })
    .map((name) => String(name).replaceAll('\\', '/'))
    .filter(isKept)
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return Object.fromEntries(
    files.map((file) => [file.replace(/(^|\/)index\.html$/, '$1'), markOf(readFileSync(join(folder, file)))]),
  );
}

/** Takes the folder of the built site and the browsers it is for, writes the worker into it as `sw.js`, with the list of all its files as they are then. */
export async function writeWorker(folder: string, target: string[]): Promise<void> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { __FILES__: JSON.stringify(filesIn(folder)) },
    build: {
      write: false,
      target,
      rolldownOptions: {
        input: join(import.meta.dirname, 'worker.ts'),
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  });
  const [one] = [built].flat();
  const [script] = one && 'output' in one ? one.output : [];
  if (script?.type !== 'chunk') throw new Error('The worker was not built.');
  writeFileSync(join(folder, 'sw.js'), script.code);
}
