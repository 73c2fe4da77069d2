import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const run = (command: string, ...words: string[]) =>
  spawnSync(command, words, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status ===
  0;

/** Takes names of Debian packages and installs them, if that can be done here without asking anybody. The caller looks whether they came. */
export function tryInstall(...packages: readonly string[]): void {
  if (!existsSync('/usr/bin/apt-get')) return;
  const asRoot = process.getuid?.() === 0 ? ['apt-get'] : ['sudo', '-n', '-E', 'apt-get'];
  const apt = (...words: string[]) => run(asRoot[0] ?? '', ...asRoot.slice(1), ...words);
  if (apt('update')) apt('install', '-y', '--no-install-recommends', ...packages);
}
