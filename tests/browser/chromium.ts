import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { tryInstall } from '../packages.ts';

/** Chromium without its window: the same engine, printer and store. What surrounds a page takes a browser more time than many a page. */
const windowless = '/usr/bin/chromium-headless-shell';
const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
type Path = string | undefined;

const firstOf = (...paths: Path[]): Path =>
  [process.env.CHROME_PATH, ...paths].find((path) => path !== undefined && existsSync(path));
const whole = () => firstOf(...places, chromium.executablePath());

/** Gives what `look` finds, after installing Debian's package or else Playwright's own download where it finds nothing. */
function orInstall(look: () => Path, debian: string): string {
  if (!look()) tryInstall(debian);
  if (!look()) spawnSync('npx', ['playwright-core', 'install', 'chromium'], { stdio: 'inherit', shell: true });
  const path = look();
  if (!path) throw new Error('No Chrome or Chromium was found or could be installed. Install one, or set CHROME_PATH.');
  return path;
}

/** Gives the path of a Chrome or Chromium as people have it, installing one where there is none. Throws if none can be had. */
export const ensureChromium = (): string => orInstall(whole, 'chromium');

/**
 * Gives the path of the browser that tests open hundreds of pages in: one without a window if it is there, else any. Where there is none, installs
 * one. Throws if none can be had: the browser tests are never left out in silence.
 */
export const ensureTestBrowser = (): string => orInstall(() => firstOf(windowless, whole()), 'chromium-headless-shell');

/** Sees to it that Chinese can be printed: without a Chinese font a PDF holds empty boxes. Throws if it cannot. */
export function ensureChineseFont(): void {
  if (process.platform !== 'linux') return;
  const has = () => spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).stdout?.trim();
  if (!has()) tryInstall('fontconfig', 'fonts-noto-cjk');
  if (!has())
    throw new Error('No Chinese font is installed, so paper in Chinese cannot be tested. Install fonts-noto-cjk.');
}

/**
 * Features that are not wanted. A browser heeds the last such list only, so the one of Playwright is said again (its chromiumSwitches).
 * With the two of the address bar, every page opened loads a page of suggestions for a bar nobody sees, which takes longer than ours.
 */
const unwanted = [
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'TcpPortRandomizationWin',
  'ThirdPartyStoragePartitioning',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
];

/** Flags for a browser in a closed, headless environment. */
export const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${unwanted}`,
];
