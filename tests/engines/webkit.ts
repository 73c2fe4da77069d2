import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { vi } from 'vitest';
import { type Engine, pressing, type Role, type Told } from './engine.ts';

/** Where a role may be found: the engine itself then says whether it is one, and its name. */
const candidates: Record<Role, string> = {
  link: 'a[href]',
  button: 'button',
  heading: 'h1, h2, h3',
  radio: 'input[type=radio]',
  checkbox: 'input[type=checkbox]',
};

/** As text, for the page: what may have a name, white space aside. To ask the engine about every thing on a page would take seconds. */
const nearly = `const [query, name] = arguments;
const bare = (text) => (text ?? '').replace(/\\s/g, '');
const texts = (one) => [one.getAttribute('aria-label'), one.textContent, ...[...(one.labels ?? [])].map((label) => label.textContent)];
return [...document.querySelectorAll(query)].filter((one) => texts(one).some((text) => bare(text) === bare(name)));`;

/** WebDriver (w3.org/TR/webdriver2): gives the value of a command; throws what the driver answers instead. */
async function call<R>(method: 'GET' | 'POST' | 'DELETE', url: string, body?: object): Promise<R> {
  // A driver that does not answer is named, before the test's own time is up.
  const signal = AbortSignal.timeout(20_000);
  const response = await fetch(url, { method, signal, ...(body && { body: JSON.stringify(body) }) }).catch((cause) => {
    throw new Error(`no answer to ${url} ${JSON.stringify(body)?.slice(0, 200)}`, { cause });
  });
  const { value } = (await response.json()) as { value: never };
  if (!response.ok) throw new Error(`${url}: ${JSON.stringify(value)}`);
  return value;
}

/** What a person does in the window of a session, in the words of WebDriver. */
function actsOn(session: string): Omit<Engine, 'told' | 'downloads' | 'stop'> {
  const post = <R = void>(path: string, body: object = {}) => call<R>('POST', `${session}/${path}`, body);
  return {
    go: (url) => post('url', { url }),
    back: () => post('back'),
    forward: () => post('forward'),
    reload: () => post('refresh'),
    widen: (width) => post('window/rect', { width, height: 740 }),
    ask: async (work, ...args) => {
      const script = `return Promise.resolve((${work})(...arguments)).then((value) => JSON.stringify([value]))`;
      return JSON.parse(await post<string>('execute/sync', { script, args }))[0];
    },
    find: async (role, name) => {
      const near = await post<Record<string, string>[]>('execute/sync', {
        script: nearly,
        args: [candidates[role], name],
      });
      const found: string[] = [];
      for (const id of near.flatMap((one) => Object.values(one))) {
        const computed = (what: string) => call<string>('GET', `${session}/element/${id}/computed${what}`);
        if ((await computed('label')) === name && (await computed('role')) === role) found.push(id);
      }
      return found;
    },
    select: async (value) => {
      const found = await post<Record<string, string>[]>('elements', { using: 'css selector', value });
      return found.flatMap((one) => Object.values(one));
    },
    click: (id) => post(`element/${id}/click`),
    press: (...names) => post('actions', { actions: pressing(names) }),
  };
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
const end = (process: ChildProcess) =>
  new Promise<void>((resolve) => {
    process.once('exit', () => resolve());
    // What ended by itself ends no more.
    if (!process.kill()) resolve();
  });

/** A screen that nobody sees; gives its name. */
async function startScreen(): Promise<{ display: string; screen: ChildProcess }> {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x800x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    screen.stdio[3]?.once('data', (text) => resolve(String(text).trim()));
    screen.once('exit', () => reject(new Error('Xvfb ended before it began')));
  });
  return { display: `:${number}`, screen };
}

/** WebKitGTK's driver with its window open; what the window says is added to what is told. */
async function startDriver(display: string, downloads: string, told: Told, waits: boolean) {
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: ['ignore', 'pipe', 'ignore'],
    // Without a desktop there is no accessibility bus to look for.
    env: { ...process.env, DISPLAY: display, GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1' },
  });
  createInterface(driver.stdout).on('line', (line) => {
    const [kind, text]: [keyof Told, string] = JSON.parse(line);
    told[kind].push(text);
  });
  try {
    const address = `http://127.0.0.1:${port}`;
    await vi.waitFor(() => call('GET', `${address}/status`), { timeout: 10_000 });
    const options = { binary: '/usr/bin/gjs', args: ['-m', join(import.meta.dirname, 'window.js'), downloads] };
    const pageLoadStrategy = waits ? 'normal' : 'none';
    const capabilities = { alwaysMatch: { pageLoadStrategy, 'webkitgtk:browserOptions': options } };
    const { sessionId } = await call<{ sessionId: string }>('POST', `${address}/session`, { capabilities });
    return { driver, session: `${address}/session/${sessionId}` };
  } catch (cause) {
    await end(driver);
    throw cause;
  }
}

/** Takes whether it waits until a page has loaded, starts WebKitGTK's driver and its window on a screen of their own. Throws if they do not start. */
export async function startWebKit(waits: boolean): Promise<Engine> {
  const downloads = mkdtempSync(join(tmpdir(), 'signoff-webkit-'));
  const { display, screen } = await startScreen();
  const told: Told = { errors: [], asked: [] };
  const start = () => startDriver(display, downloads, told, waits);
  // On a busy machine the driver sometimes waits for ever for a window that is there (WebKitGTK 2.50).
  const { driver, session } = await start().catch(start);
  process.once('exit', () => [driver, screen].map((one) => one.kill()));
  return {
    ...actsOn(session),
    told,
    downloads,
    stop: async () => {
      await call('DELETE', session);
      await end(driver);
      await end(screen);
      rmSync(downloads, { recursive: true, force: true });
    },
  };
}
