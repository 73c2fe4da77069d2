import type { TestProject } from 'vitest/node';
import { build, serveBuilt } from '../built.ts';
import { ensureChineseFont, ensureTestBrowser } from './chromium.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    chromium: string;
    address: string;
  }
}

/** Builds and serves the app, and finds a browser, once for all browser tests. */
export default async function serve(project: TestProject) {
  const path = ensureTestBrowser();
  ensureChineseFont();
  build();
  const { address, stop } = await serveBuilt();
  project.provide('chromium', path);
  project.provide('address', address);
  return stop;
}
