import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../arguments.ts';

/** All that advice is made of, and what resolves its imports. */
const needed = ['machines', 'data', 'src', 'package.json', 'tsconfig.json'];

function git(root: string, ...words: string[]): { isFine: boolean; output: Buffer } {
  const { error, status, stdout } = spawnSync('git', words, { cwd: root, maxBuffer: 2 ** 29 });
  if (error) throw new UsageError(`git could not be run (${error.message}). Install it to compare with a revision.`);
  return { isFine: status === 0, output: stdout };
}

/** Takes the project's folder and a revision, gives the hash of its commit. Throws UsageError if there is none. */
export function commitOf(root: string, revision: string): string {
  if (!git(root, 'rev-parse', '--git-dir').isFine)
    throw new UsageError(`${root} is in no git repository. Get the project by git clone to compare with a revision.`);
  // A word with a dash in front would be an option of git's.
  const found = revision.startsWith('-') ? undefined : git(root, 'rev-parse', '--verify', '-q', `${revision}^{commit}`);
  if (!found?.isFine)
    throw new UsageError(
      `git knows no revision “${revision}”. Type one that git log --all names; a shallow clone gets the rest by git fetch --unshallow.`,
    );
  return found.output.toString().trim();
}

/** A revision's files, unpacked. */
export interface Unpacked {
  readonly folder: string;
  readonly remove: () => void;
}

/** Takes the project's folder and a commit, unpacks it where bare imports find the project's packages. */
export function unpack(root: string, commit: string): Unpacked {
  const { isFine, output } = git(root, 'archive', '--format=tar', commit, ...needed);
  if (!isFine)
    throw new UsageError(`${commit.slice(0, 7)} is too old to be compared: it lacks ${needed.join(' or ')}.`);
  const cache = join(root, 'node_modules/.cache/signoff-outcomes');
  mkdirSync(cache, { recursive: true });
  // A name of its own, as two may compare with one revision at the same time.
  const folder = mkdtempSync(join(cache, `${commit}-`));
  const remove = () => {
    rmSync(folder, { recursive: true, force: true });
    try {
      rmdirSync(cache);
    } catch {
      // Another comparison is still at work there.
    }
  };
  const { error, status, stderr } = spawnSync('tar', ['-x', '-C', folder], { input: output });
  if (!error && status === 0) return { folder, remove };
  remove();
  throw new UsageError(`tar could not unpack the revision: ${error?.message ?? stderr.toString().trim()}`);
}
