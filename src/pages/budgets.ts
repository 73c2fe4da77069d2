import { brotliCompressSync, constants } from 'node:zlib';

/** What a reader may be made to load, in bytes as they are sent. A build that needs more fails. */
export const budgets = {
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
