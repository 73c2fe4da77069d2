import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Guard } from './guards.ts';
import type { Seed } from './seeds.ts';

const project = join(import.meta.dirname, '../..');
/** What no guard reads: leaving it out keeps a copy quick to make. */
const unread = /^(docs|tests\/(mutation|browser)|\.ci)\//;
/** Whatever the runner of this file says to its own children would mislead another runner. */
const ofRunner = /^(VITEST|NODE_ENV$|NODE_OPTIONS$|TEST$|DEV$|PROD$|MODE$|SSR$|BASE_URL$|FORCE_COLOR$)/;
const longest = 240_000;

function isThere(file: string): boolean {
  try {
    return readFileSync(join(project, file)).length >= 0;
  } catch {
    // Deleted and not yet committed: git still lists it.
    return false;
  }
}

/** What a guard said on a copy, and how it ended. */
export interface Verdict {
  readonly isRed: boolean;
  readonly output: string;
}

/** A folder of copies of the project, each with its own fault. */
export interface Workshop {
  /** Takes the faults to seed and a guard, gives what the guard says of a copy that has them. Throws where a seed does not fit. */
  readonly tried: (seeds: readonly Seed[], guard: Guard) => Promise<Verdict>;
  readonly close: () => void;
}

/** Copies the project as it stands, committed or not, once; every copy is made of that, whatever is edited meanwhile. */
export function openWorkshop(): Workshop {
  const folder = mkdtempSync(join(tmpdir(), 'signoff-faults-'));
  const pattern = join(folder, 'pattern');
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: project,
    encoding: 'utf8',
  });
  for (const file of new Set(listed.split('\0'))) {
    if (file === '' || unread.test(file) || !isThere(file)) continue;
    mkdirSync(dirname(join(pattern, file)), { recursive: true });
    cpSync(join(project, file), join(pattern, file));
  }
  // Package by package, so that what tools cache beside them stays in the copy.
  const packages = join(folder, 'node_modules');
  mkdirSync(packages);
  for (const name of readdirSync(join(project, 'node_modules')))
    if (name === '.bin' || !name.startsWith('.'))
      symlinkSync(join(project, 'node_modules', name), join(packages, name), 'junction');
  let copies = 0;

  async function tried(seeds: readonly Seed[], guard: Guard): Promise<Verdict> {
    copies += 1;
    const root = join(folder, String(copies));
    cpSync(pattern, root, { recursive: true });
    symlinkSync(packages, join(root, 'node_modules'), 'junction');
    guard.prepare?.(root);
    for (const seed of seeds) seed(root);
    const verdict = await run(root, guard.words);
    rmSync(root, { recursive: true, force: true });
    return verdict;
  }

  return { tried, close: () => rmSync(folder, { recursive: true, force: true }) };
}

function run(root: string, words: readonly string[]): Promise<Verdict> {
  const kept = Object.entries(process.env).filter(([name]) => !ofRunner.test(name));
  const options = {
    cwd: root,
    env: { ...Object.fromEntries(kept), NO_COLOR: '1', CI: '1' },
    maxBuffer: 2 ** 26,
    timeout: longest,
  };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [...words], options, (error, stdout, stderr) => {
      // A guard that was stopped or could not start has found nothing.
      if (error && typeof error.code !== 'number') reject(new Error(`${words.join(' ')}: ${error.message}`));
      else resolve({ isRed: error !== null, output: `${stdout}\n${stderr}` });
    });
  });
}

/** For seeds and guards: reads, changes and writes one file of a copy. */
export function rewrite(root: string, file: string, change: (text: string) => string): void {
  writeFileSync(join(root, file), change(readFileSync(join(root, file), 'utf8')));
}
