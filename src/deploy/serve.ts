import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

type Rule = readonly [path: string, headers: readonly (readonly [name: string, value: string])[]];

/** Takes a file of headers as Netlify and Cloudflare Pages read it, gives its rules. */
export function readRules(text: string): Rule[] {
  return text
    .trim()
    .split(/\n(?=\S)/)
    .map((block) => {
      const [path = '', ...lines] = block.split('\n');
      return [
        path,
        lines.map((line) => {
          const at = line.indexOf(':');
          return [line.slice(0, at).trim(), line.slice(at + 1).trim()];
        }),
      ];
    });
}

const fits = (pattern: string, path: string) =>
  pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;

/**
 * Takes a built folder, gives a server of it that does what its file of headers says, hands out the packed files, and
 * ends with 404 and its page: as a static host would. It looks at the folder anew each time, so a new build is served at once.
 */
export function serving(folder: string): (request: IncomingMessage, response: ServerResponse) => void {
  const files = sirv(folder, {
    dev: true,
    etag: true,
    brotli: true,
    gzip: true,
    onNoMatch(_request, response) {
      // That a file is missing must not be kept, least of all for ever.
      response.removeHeader('Cache-Control');
      response.statusCode = 404;
      response.setHeader('Content-Type', 'text/html;charset=utf-8');
      response.end(readFileSync(join(folder, '404.html')));
    },
  });
  return (request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?');
    const rules = readRules(readFileSync(join(folder, '_headers'), 'utf8'));
    for (const [pattern, headers] of rules)
      if (fits(pattern, path)) for (const [name, value] of headers) response.setHeader(name, value);
    files(request, response);
  };
}
