import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { build } from '../built.ts';
import { tryInstall } from '../packages.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    firefox: string;
    hasWebKit: boolean;
  }
}

const firefoxes = [
  process.env.FIREFOX_PATH,
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];
const firefox = () => firefoxes.find((path) => path !== undefined && existsSync(path));
const binding =
  "imports.gi.versions.WebKit2 = '4.1'; imports.gi.versions.Gtk = '3.0'; imports.gi.WebKit2; imports.gi.Gtk";
const hasWebKit = () =>
  ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb'].every((path) => existsSync(path)) &&
  spawnSync('/usr/bin/gjs', ['-c', binding], { stdio: 'ignore' }).status === 0;

/** Builds the app, and finds or installs the engines beside Chromium, once for all their walks. Says which cannot be had. */
export default async function serve(project: TestProject) {
  if (!firefox()) tryInstall('firefox-esr');
  if (!hasWebKit()) tryInstall('webkit2gtk-driver', 'xvfb', 'gjs', 'gir1.2-webkit2-4.1', 'gir1.2-gtk-3.0');
  const engines = { Firefox: firefox() !== undefined, WebKit: hasWebKit() };
  build();
  project.provide('firefox', firefox() ?? '');
  project.provide('hasWebKit', engines.WebKit);
  const missing = Object.entries(engines).flatMap(([name, isThere]) => (isThere ? [] : [name]));
  // The file of a missing engine holds no test: none is counted as passed, and none as failed.
  if (missing.length > 0) Object.assign(project.config, { passWithNoTests: true });
  return () => {
    // At the end, where it is read.
    for (const name of missing) console.warn(`${name} is not installed and could not be: its walks were not run.`);
  };
}
