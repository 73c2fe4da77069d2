import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serving } from '#src/deploy/serve.ts';

/** What a host gets to see of a request, and what it answered. */
export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  status: number;
}

/** A static host of the built folder on this machine. */
export interface Host {
  readonly address: string;
  /** What it was asked for, in order. */
  readonly asked: readonly Asked[];
  /** How many answers are on their way; what is left waiting does not count. */
  readonly underWay: () => number;
  /** From now on leaves waiting what fits; gives what lets it go on. */
  readonly hold: (what: RegExp) => () => void;
  /** Is gone: the port and every connection are closed. */
  readonly close: () => Promise<void>;
}

/** Takes a path that begins and ends with a slash; serves the built folder there as a static host does, and notes what is asked for. */
export async function hostAt(under: string): Promise<Host> {
  const asked: Asked[] = [];
  const serve = serving('dist');
  let underWay = 0;
  const held: { readonly what: RegExp; readonly until: Promise<void> }[] = [];
  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request;
    const entry: Asked = { method, url, headers, status: 0 };
    asked.push(entry);
    response.on('close', () => {
      entry.status = response.statusCode;
    });
    if (!url.startsWith(under)) {
      response.statusCode = 404;
      return void response.end();
    }
    for (const { what, until } of held) if (what.test(url)) await until;
    // Whoever asked may be gone by now.
    if (response.destroyed) return;
    underWay += 1;
    response.on('close', () => {
      underWay -= 1;
    });
    request.url = `/${url.slice(under.length)}`;
    serve(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${under}`,
    asked,
    underWay: () => underWay,
    hold: (what) => {
      let release = () => {};
      const until = new Promise<void>((resolve) => {
        release = resolve;
      });
      held.push({ what, until });
      return release;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
