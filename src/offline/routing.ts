/** The files of one version by their path below the site's root, each with the mark of its content. A page's path is its folder: `en/`. */
export type Files = ReadonlyMap<string, string>;

/** What a request of one of our pages is for. */
export type Route =
  | { readonly to: 'page' | 'file'; readonly path: string }
  /** A page is a folder, and its links are relative to it: without the slash at the end they would miss. */
  | { readonly to: 'folder'; readonly address: string }
  /** A page that is none of ours. Only the network may know it. */
  | { readonly to: 'unknown' };

type Asked = Pick<Request, 'method' | 'mode' | 'url'>;

/**
 * Takes a request, the address of the site's root with a slash at its end, and the files of the version; gives what
 * it is for, or undefined for a request that is not the worker's business: another origin or site, or no GET.
 */
export function routeOf({ method, mode, url }: Asked, root: string, files: Files): Route | undefined {
  const { origin, pathname, search } = new URL(url);
  const address = origin + pathname;
  if (method !== 'GET' || !address.startsWith(root)) return undefined;
  const path = address.slice(root.length);
  if (mode !== 'navigate') return { to: 'file', path };
  const page = path.replace(/(^|\/)index\.html$/, '$1');
  if (files.has(page)) return { to: /(^|\/)$/.test(page) ? 'page' : 'file', path: page };
  if (files.has(`${page}/`)) return { to: 'folder', address: `${root}${page}/${search}` };
  return { to: 'unknown' };
}

/** Takes the address of a page, the root and the files; gives the start page nearest to it: of its locale, or the one that chooses. */
export function startOf(url: string, root: string, files: Files): string {
  const locale = `${new URL(url).href.slice(root.length).split(/[/?#]/)[0]}/`;
  return files.has(locale) ? locale : '';
}

/** Takes the path of a file and the mark of its content, gives the address it is kept under. */
export const keyOf = (root: string, path: string, mark: string): string => `${root}${path}?${mark}`;

/** Takes an address that something is kept under, gives the mark of its content. */
export const markIn = (key: string): string => new URL(key).search.slice(1);
