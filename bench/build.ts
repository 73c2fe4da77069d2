import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type Plugin } from 'vite';
import { withoutScripts } from './static.ts';
import { readWizard, type Wizard } from './wizard.ts';

const root = join(import.meta.dirname, '..');
const peers = join(import.meta.dirname, 'peers');
const run = (command: string, words: readonly string[], cwd: string) =>
  execFileSync(command, words, {
    cwd,
    // The table alone goes to standard output, so that --json can be read by a program.
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: true,
    env: { ...process.env, NODE_ENV: 'production' },
  });

/** Puts the questions and words into the pages that ask them. */
function wizardPlugin(wizard: Wizard): Plugin {
  const id = 'virtual:wizard';
  return {
    name: 'bench-wizard',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (resolved) => (resolved === `\0${id}` ? `export const wizard = ${JSON.stringify(wizard)};` : undefined),
  };
}

/** Installs the peers where they are not, or not as their lock file says; checks the types of their pages. */
function installPeers(): void {
  const changed = (file: string) => (existsSync(file) ? statSync(file).mtimeMs : 0);
  const isInstalled =
    changed(join(peers, 'node_modules/.package-lock.json')) >= changed(join(peers, 'package-lock.json'));
  if (!isInstalled) run('npm', ['ci'], peers);
  run('npx', ['tsc', '-p', 'bench/peers'], root);
}

async function buildPage(folder: string, outDir: string): Promise<string> {
  await build({
    configFile: false,
    root: join(import.meta.dirname, folder),
    base: './',
    logLevel: 'error',
    plugins: [react(), wizardPlugin(readWizard())],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 5000,
    },
  });
  return outDir;
}

/** Builds the app as it is deployed, and gives its folder. */
function buildApp(): string {
  run('npm', ['run', '--silent', 'build', '--', '--logLevel=error'], root);
  return join(root, 'dist');
}

/** The built start page without its scripts, with everything else that the app has. */
function buildStatic(app: string, outDir: string): string {
  cpSync(app, outDir, { recursive: true });
  const page = join(outDir, 'zh-Hans/index.html');
  writeFileSync(page, withoutScripts(readFileSync(page, 'utf8')));
  // What the build left compressed is the page with its scripts.
  for (const compressed of [`${page}.br`, `${page}.gz`]) rmSync(compressed, { force: true });
  return outDir;
}

/**
 * Takes the kinds of page wanted and an empty folder to build in, gives the folder of each kind. Throws if a page
 * does not build or a peer cannot be installed.
 */
export async function buildPages(kinds: ReadonlySet<string>, work: string): Promise<ReadonlyMap<string, string>> {
  const folders = new Map<string, string>();
  const app = buildApp();
  if (kinds.has('surveyjs') || kinds.has('rjsf')) installPeers();
  for (const kind of kinds) {
    const outDir = join(work, kind);
    if (kind === 'ours') folders.set(kind, app);
    else if (kind === 'static') folders.set(kind, buildStatic(app, outDir));
    else folders.set(kind, await buildPage(kind === 'plain' ? kind : `peers/${kind}`, outDir));
  }
  return folders;
}
