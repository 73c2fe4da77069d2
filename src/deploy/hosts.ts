import { caching, hashedFolders, headersFor, type Inline } from './headers.ts';

const quoted = (value: string) => `"${value}"`;
const isHashed = (name: string) => hashedFolders.includes(name);

/**
 * Takes what stands inline and the names at the top of the built folder (of folders with a slash), gives the file
 * from which Netlify and Cloudflare Pages take the headers. They join the values of all rules that fit, so each
 * name gets one rule for `Cache-Control`.
 */
export function headersFile(inline: Inline, names: readonly string[]): string {
  const rule = (path: string, headers: { readonly [name: string]: string }) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const cached = (name: string) =>
    name.endsWith('/')
      ? rule(`/${name}*`, { 'Cache-Control': isHashed(name.slice(0, -1)) ? caching.hashed : caching.other })
      : rule(`/${name}`, { 'Cache-Control': caching.other });
  return `${[rule('/*', headersFor(inline)), ...['', ...names].map(cached)].join('\n')}\n`;
}

/**
 * Takes what stands inline, gives a server for nginx 1.18 or newer. The name and the folder are placeholders, and
 * encryption is left to whoever sets it up (certbot writes into such a block).
 */
export const nginx = (inline: Inline): string => `map $uri $signoff_caching {
  default ${quoted(caching.other)};
  "~^/(${hashedFolders.join('|')})/" ${quoted(caching.hashed)};
}

server {
  listen 80;
  server_name example.org;
  root /srv/signoff;

  absolute_redirect off;
  charset utf-8;
  gzip_static on;
  # With the module ngx_brotli (Debian: libnginx-mod-http-brotli-static):
  # brotli_static on;
  gzip_vary on;

${Object.entries(headersFor(inline))
  .map(([name, value]) => `  add_header ${name} ${quoted(value)} always;`)
  .join('\n')}
  # Not “always”: that a file is missing must not be kept.
  add_header Cache-Control $signoff_caching;

  error_page 404 /404.html;

  location ~ \\.webmanifest$ {
    types { }
    default_type application/manifest+json;
  }
}
`;

/** Takes what stands inline, gives a site for Caddy 2. The name and the folder are placeholders. */
export const caddyfile = (inline: Inline): string => `example.org {
	root * /srv/signoff
	header {
${Object.entries(headersFor(inline))
  .map(([name, value]) => `\t\t${name} ${quoted(value)}`)
  .join('\n')}
	}
	# Only files that are there: that one is missing must not be kept.
	@hashed {
		path ${hashedFolders.map((name) => `/${name}/*`).join(' ')}
		file
	}
	@other not path ${hashedFolders.map((name) => `/${name}/*`).join(' ')}
	header @hashed Cache-Control ${quoted(caching.hashed)}
	header @other Cache-Control ${quoted(caching.other)}
	# Deferred: the file server clears a type it does not know.
	@manifest path *.webmanifest
	header @manifest {
		Content-Type application/manifest+json
		defer
	}
	file_server {
		precompressed br gzip
	}
	handle_errors {
		@missing expression {err.status_code} == 404
		handle @missing {
			rewrite * /404.html
			file_server
		}
	}
}
`;
