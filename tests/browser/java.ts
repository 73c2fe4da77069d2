import { spawnSync } from 'node:child_process';
import { tryInstall } from '../packages.ts';

const runs = () => spawnSync('java', ['-version'], { stdio: 'ignore' }).status === 0;

/** Sees to it that Java runs, installing Debian's where there is none. Throws if it cannot: no page goes unchecked in silence. */
export function ensureJava(): void {
  if (!runs()) tryInstall('default-jre-headless');
  if (!runs()) throw new Error('Java is not installed, so the pages cannot be checked. Install Java 11 or later.');
}
