import { execFileSync } from 'node:child_process';
import { type PreviewServer, preview } from 'vite';

// Each project of the test runner loads this file for itself; the process is what they share.
const mark = 'SIGNOFF_IS_BUILT';

/** Builds the app as `npm start` does, once in a run of tests. Throws if it cannot be built. */
export function build(): void {
  if (process.env[mark]) return;
  // Its own process: the test runner's NODE_ENV would build a development React.
  execFileSync('npm', ['run', '--silent', 'build', '--', '--logLevel=warn'], {
    stdio: 'inherit',
    shell: true,
    env: { ...process.env, NODE_ENV: 'production' },
  });
  process.env[mark] = 'yes';
}

/** Serves what was built as `npm start` does, at a port of its own or the one given; gives its address and how to stop it. */
export async function serveBuilt(port = 0): Promise<{ address: string; stop: () => Promise<void> }> {
  const server: PreviewServer = await preview({ preview: { port, strictPort: port !== 0 }, logLevel: 'warn' });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('The built app could not be served.');
  return { address, stop: () => server.close() };
}
