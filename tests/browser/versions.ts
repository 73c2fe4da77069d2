import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeWorker } from '#src/offline/workerFile.ts';

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/**
 * Takes the folder of a built site and texts with what to put in their place; makes the next version of it in a new folder, as a build
 * would: whatever is loaded by a script or a page has another name, the records another folder.
 */
export async function nextVersion(folder: string, changes: readonly (readonly [string, string])[]): Promise<string> {
  const next = mkdtempSync(join(tmpdir(), 'signoff-next-'));
  cpSync(folder, next, { recursive: true });
  const [records = ''] = readdirSync(join(next, 'data'));
  const renamed = [
    ...readdirSync(join(next, 'assets')).map((name) => [name, name.replace(/\.(\w+)$/, 'N.$1')] as const),
    [`data/${records}/`, `data/${records}N/`] as const,
  ];
  renameSync(join(next, `data/${records}`), join(next, `data/${records}N`));
  for (const [name, other] of renamed.slice(0, -1)) renameSync(join(next, 'assets', name), join(next, 'assets', other));
  for (const file of filesOf(next).filter((name) => /\.(js|css|html)$/.test(name))) {
    const text = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      [...renamed, ...changes].reduce((all, [was, is]) => all.replaceAll(was, is), text),
    );
  }
  await writeWorker(next, ['es2022']);
  return next;
}
