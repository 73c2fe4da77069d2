import { execFileSync } from 'node:child_process';
import { preview } from 'vite';
import type { TestProject } from 'vitest/node';
import { ensureChineseFont, ensureChromium } from './chromium.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    chromium: string;
    address: string;
  }
}

/** Builds the app as `npm start` does, serves it, and finds a browser, once for all browser tests. */
export default async function serve(project: TestProject) {
  const path = ensureChromium();
  ensureChineseFont();
  // Its own process: the test runner's NODE_ENV would build a development React.
  execFileSync('npm', ['run', '--silent', 'build', '--', '--logLevel=warn'], {
    stdio: 'inherit',
    shell: true,
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const server = await preview({ preview: { port: 0, strictPort: false }, logLevel: 'warn' });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('The built app could not be served.');
  project.provide('chromium', path);
  project.provide('address', address);
  return () => server.close();
}
