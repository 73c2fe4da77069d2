import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { tryInstall } from '../packages.ts';

const places = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const found = () => [...places, chromium.executablePath()].find((path) => path !== undefined && existsSync(path));

/**
 * Gives the path of a Chrome or Chromium, installing one where there is none: Debian's package where that is
 * allowed, else Playwright's own download. Throws if neither can be had: the browser tests are never left out in silence.
 */
export function ensureChromium(): string {
  if (!found()) tryInstall('chromium');
  if (!found()) spawnSync('npx', ['playwright-core', 'install', 'chromium'], { stdio: 'inherit', shell: true });
  const path = found();
  if (!path) throw new Error('No Chrome or Chromium was found or could be installed. Install one, or set CHROME_PATH.');
  return path;
}

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
