import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, posix } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const types: { readonly [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
};
/** Named after their content: kept for ever. Everything else is asked for again each time, and comes back as 304. */
const isImmutable = (path: string) => /^\/(?:assets|data\/[0-9a-f]{10})\//.test(path);

interface Served {
  readonly body: Buffer;
  readonly headers: { readonly [name: string]: string };
}

/** A file as it goes over the line: text in brotli, as the build left it beside the file or else at its best. */
function served(folder: string, path: string, isCompressed: boolean): Served {
  const plain = readFileSync(join(folder, path));
  const type = types[extname(path)];
  const body = isCompressed ? readFileSync(join(folder, `${path}.br`)) : type ? brotliCompressSync(plain) : plain;
  return {
    body,
    headers: {
      'content-type': type ?? 'application/octet-stream',
      ...(type || isCompressed ? { 'content-encoding': 'br' } : {}),
      'cache-control': isImmutable(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 16)}"`,
    },
  };
}

/** A folder given out on a port of its own, so that no page shares storage or a service worker with another. */
export interface Site {
  readonly address: string;
  readonly close: () => void;
}

/** Takes a built folder, serves it on the loopback: brotli, and the cache headers that its recipes give out. */
export async function serve(folder: string): Promise<Site> {
  const files = new Set(readdirSync(folder, { recursive: true }).map((file) => `/${posix.normalize(String(file))}`));
  const read = (file: string) => served(folder, file, files.has(`${file}.br`));
  // Scripts and styles are compressed beforehand: that takes seconds, which no visit may wait for.
  const large = [...files].filter((file) => /\.(?:js|css)$/.test(file));
  const ready = new Map<string, Served>(large.map((file) => [file, read(file)]));
  const server = createServer((request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?');
    const file = path.endsWith('/') ? `${path}index.html` : path;
    if (!files.has(file)) return void response.writeHead(404).end();
    const answer = ready.get(file) ?? read(file);
    ready.set(file, answer);
    const isKnown = request.headers['if-none-match'] === answer.headers.etag;
    response.writeHead(isKnown ? 304 : 200, answer.headers).end(isKnown ? undefined : answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
