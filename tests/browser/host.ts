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

/** Takes a path that begins and ends with a slash; serves the built folder there as a static host does, and notes what is asked for. */
export async function hostAt(under: string) {
  const asked: Asked[] = [];
  const serve = serving('dist');
  const server = createServer((request, response) => {
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
    request.url = `/${url.slice(under.length)}`;
    serve(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { address: `http://127.0.0.1:${port}${under}`, asked, close };
}
