import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const compressible = /\.(html|js|css|json|svg|xml|txt|webmanifest)$/;
/** Below that, what is saved is less than what asking for the packed file adds. */
const least = 1024;

/** The packed text begins with the day and the system it was made on; both are left out (RFC 1952, 2.3.1: 255 is “unknown”). */
async function gzipped(content: Buffer): Promise<Buffer> {
  const packed = await promisify(gzip)(content, { level: 9 });
  packed.fill(0, 4, 8);
  packed[9] = 255;
  return packed;
}

const brotlied = (content: Buffer): Promise<Buffer> =>
  promisify(brotliCompress)(content, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
  });

/**
 * Takes the paths of files, writes a `.br` and a `.gz` beside each that is text and not tiny. The same content always
 * gives the same bytes. Node shares the work out to all cores.
 */
export async function compress(files: readonly string[]): Promise<void> {
  await Promise.all(
    files
      .filter((file) => compressible.test(file))
      .map(async (file) => {
        const content = await readFile(file);
        if (content.length < least) return;
        await Promise.all([
          brotlied(content).then((packed) => writeFile(`${file}.br`, packed)),
          gzipped(content).then((packed) => writeFile(`${file}.gz`, packed)),
        ]);
      }),
  );
}
