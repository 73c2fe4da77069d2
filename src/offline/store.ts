import { type Files, keyOf, markIn } from './routing.ts';

/** How many files are fetched at once. The page may want one meanwhile, and a browser opens six connections to a host. */
const lanes = 3;
/** What a stored file was asked for with is no part of it. */
const anyVariant = { ignoreVary: true };

/** Takes the content of a file, gives its mark: `markOf` of the build says the same of the same content. */
async function markOf(content: ArrayBuffer): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', content);
  return btoa(String.fromCharCode(...new Uint8Array(digest, 0, 9)));
}

/**
 * The files kept for working without a network, of this version and of any that is still open somewhere. Takes the root
 * of the site and the files of this version. The name and keys of the store are the same in every version, as each serves the pages of those before it.
 */
export function storeOf(root: string, files: Files) {
  const open = () => caches.open(`signoff ${root}`);
  const keys = new Set([...files].map(([path, mark]) => keyOf(root, path, mark)));

  /** A file as the server has it now. One of another version is refused: in the middle of a deployment a host may have both. */
  async function fetched(path: string, mark: string): Promise<Response> {
    const response = await fetch(root + path, { cache: 'no-cache', redirect: 'error', priority: 'low' });
    if (!response.ok) throw new Error(`${path} could not be loaded: ${response.status}.`);
    if ((await markOf(await response.clone().arrayBuffer())) !== mark)
      throw new Error(`${path} is not of this version.`);
    return response;
  }

  /**
   * Fetches whatever is missing of this version and nothing else; what is kept under another name is taken from there.
   * Rejects if something cannot be had or kept, and leaves what it has got, so that the next time goes on from there.
   */
  async function fill(): Promise<void> {
    const cache = await open();
    const kept = new Map((await cache.keys()).map(({ url }) => [url, markIn(url)]));
    const twins = new Map([...kept].map(([url, mark]) => [mark, url]));
    const missing = [...files].filter(([path, mark]) => !kept.has(keyOf(root, path, mark))).values();
    const lane = async () => {
      for (const [path, mark] of missing) {
        const twin = twins.get(mark);
        const known = twin && (await cache.match(twin, anyVariant));
        await cache.put(keyOf(root, path, mark), known || (await fetched(path, mark)));
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
  }

  /**
   * Finds a file: this version's, or for what a page loads (its name changes with its content, so it cannot be mistaken) any
   * version's, as an old page may still be open. Never rejects: a store that fails is an empty one.
   */
  async function find(path: string, isPage: boolean): Promise<Response | undefined> {
    try {
      const cache = await open();
      const mark = files.get(path);
      const own = mark && (await cache.match(keyOf(root, path, mark), anyVariant));
      return own || (isPage ? undefined : await cache.match(root + path, { ...anyVariant, ignoreSearch: true }));
    } catch {
      return undefined;
    }
  }

  /** Takes a test of whether old files are done with, asked when it is known what there is; removes all that is not of this version. */
  async function clean(isFree: () => Promise<boolean>): Promise<void> {
    const cache = await open();
    const old = (await cache.keys()).filter(({ url }) => !keys.has(url));
    if (old.length > 0 && (await isFree())) await Promise.all(old.map((one) => cache.delete(one, anyVariant)));
  }

  return { fill, find, clean };
}
