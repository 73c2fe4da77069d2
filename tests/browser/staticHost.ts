import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const kinds: { readonly [ending: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};
/** What concerns the worker of the policy that the site is to live under. */
const policy =
  "connect-src 'self'; worker-src 'self'; manifest-src 'self'; require-trusted-types-for 'script'; trusted-types signoff";

/** A host of static files that can be cut off for real, be given another version, and knows what it was asked for. */
export interface Host {
  /** The address of the site's root. */
  readonly home: string;
  /** The paths below the root asked for since this was emptied. */
  asked: string[];
  /** The folder whose files it serves. */
  folder: string;
  /** Which paths it takes and never answers. */
  holds: (path: string) => boolean;
  /** Which paths it has in another version than the folder's. */
  differs: (path: string) => boolean;
  /** Closes the port and every connection. */
  close(): Promise<void>;
  /** Opens the same port again. */
  reopen(): Promise<void>;
}

/** Takes a folder and the path to serve it under, serves it as static hosts do: a page is its folder, and other names of it are sent on to that. */
export async function hostOf(folder: string, base = '/'): Promise<Host> {
  const answer = (pathname: string, response: ServerResponse) => {
    const path = pathname.slice(base.length);
    host.asked.push(path);
    if (host.holds(path)) return;
    const file = join(host.folder, path);
    const isFolder = existsSync(file) && statSync(file).isDirectory();
    const page = path.endsWith('index.html')
      ? path.slice(0, -10)
      : isFolder && !/(^|\/)$/.test(path)
        ? `${path}/`
        : path;
    if (page !== path) return response.writeHead(301, { location: base + page }).end();
    const found = isFolder ? join(file, 'index.html') : file;
    if (!pathname.startsWith(base) || !existsSync(found)) return response.writeHead(404).end('There is nothing here.');
    const type = kinds[extname(found)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache', 'content-security-policy': policy });
    response.write(readFileSync(found));
    response.end(host.differs(path) ? '\n' : '');
  };
  const server = createServer(({ url = '' }, response) => answer(new URL(url, 'http://host').pathname, response));
  const listen = (port: number) => new Promise<void>((done) => server.listen(port, 'localhost', done));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const host: Host = {
    home: `http://localhost:${port}${base}`,
    asked: [],
    folder,
    holds: () => false,
    differs: () => false,
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
    reopen: () => listen(port),
  };
  return host;
}
