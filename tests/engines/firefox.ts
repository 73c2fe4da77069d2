import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type Line } from './bidi.ts';
import { type Engine, pressing, type Told } from './engine.ts';

interface Found {
  readonly nodes: readonly { readonly sharedId: string }[];
}
type Answered = { result: { value: string } } & (
  | { type: 'success' }
  | { type: 'exception'; exceptionDetails: { text: string } }
);

/** As text, for the page: brings an element where the mouse can press it. Says so if something lies over it. */
const reach = `(one) => {
  one.scrollIntoView({ block: 'center', behavior: 'instant' });
  const [box] = one.getClientRects();
  const above = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return above && (one.contains(above) || above.contains(one)) ? '' : (above?.outerHTML ?? 'nothing').slice(0, 80);
}`;

/** What a person does on a page of Firefox, in the words of BiDi. */
function actsOn(line: Line, context: string, wait: 'complete' | 'none'): Omit<Engine, 'told' | 'downloads' | 'stop'> {
  const target = { context };
  const act = (actions: object[]) => line.call<void>('input.performActions', { context, actions });
  const traverse = (delta: number) => line.call<void>('browsingContext.traverseHistory', { context, delta });
  let loaded = () => {};
  line.on('browsingContext.load', () => loaded());
  return {
    go: (url) => line.call('browsingContext.navigate', { context, url, wait }),
    back: () => traverse(-1),
    forward: () => traverse(1),
    reload: () => line.call('browsingContext.reload', { context, wait }),
    widen: (width) => line.call('browsingContext.setViewport', { context, viewport: { width, height: 740 } }),
    ask: async (work, ...args) => {
      const expression = `(async () => JSON.stringify([await (${work})(...${JSON.stringify(args)})]))()`;
      const answer = await line.call<Answered>('script.evaluate', { expression, target, awaitPromise: true });
      if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
      return JSON.parse(answer.result.value)[0];
    },
    find: async (role, name) => {
      const locator = { type: 'accessibility', value: { role, name } };
      const found = line.call<Found>('browsingContext.locateNodes', { context, locator });
      // A search in a document that makes way for another one is never answered (Firefox 153).
      const gone = new Promise<Found>((resolve) => {
        loaded = () => resolve({ nodes: [] });
      });
      const { nodes } = await Promise.race([found, gone]);
      return nodes.map(({ sharedId }) => sharedId);
    },
    select: async (value) => {
      const locator = { type: 'css', value };
      const { nodes } = await line.call<Found>('browsingContext.locateNodes', { context, locator });
      return nodes.map(({ sharedId }) => sharedId);
    },
    click: async (sharedId) => {
      const question = { functionDeclaration: reach, arguments: [{ sharedId }], target, awaitPromise: false };
      const { result } = await line.call<Answered>('script.callFunction', question);
      if (result.value) throw new Error(`it lies under ${result.value}`);
      const origin = { type: 'element', element: { sharedId } };
      const actions = [
        { type: 'pointerMove', x: 0, y: 0, origin },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await act([{ type: 'pointer', id: 'mouse', actions }]);
    },
    press: (...names) => act(pressing(names)),
  };
}

/**
 * What Firefox 153 says where a page is left while one of its files comes through a worker, whatever that worker does: one that answers at
 * once with the same few bytes is told of as often. An answer that is refused or an error has words of its own.
 */
const left = /^Failed to load ‘[^’]+’\. A ServiceWorker intercepted the request and encountered an unexpected error\.$/;

/** Takes the path of a Firefox and whether it waits until a page has loaded, starts it with a new profile and speaks WebDriver BiDi with it. Throws if it does not start. */
export async function startFirefox(path: string, waits: boolean): Promise<Engine> {
  const profile = mkdtempSync(join(tmpdir(), 'signoff-firefox-'));
  const words = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'];
  const browser = spawn(path, words, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: profile } });
  const gone = new Promise((resolve) => browser.once('exit', resolve));
  process.once('exit', () => browser.kill());
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    browser.stderr.on('data', (part) => {
      said += part;
      const [, address] = /BiDi listening on (ws:\S+)/.exec(said) ?? [];
      if (address) resolve(`${address}/session`);
    });
    gone.then(() => reject(new Error(`Firefox ended before it began: ${said}`)));
  });
  const line = await connect(url);
  await line.call('session.new', { capabilities: {} });
  const told: Told = { errors: [], asked: [] };
  line.on<{ level: string; text: string }>(
    'log.entryAdded',
    ({ level, text }) => level === 'error' && !left.test(text) && told.errors.push(text),
  );
  line.on<{ request: { url: string } }>('network.beforeRequestSent', ({ request }) => told.asked.push(request.url));
  await line.call('session.subscribe', {
    events: ['log.entryAdded', 'network.beforeRequestSent', 'browsingContext.load'],
  });
  const downloadBehavior = { type: 'allowed', destinationFolder: profile };
  await line.call('browser.setDownloadBehavior', { downloadBehavior });
  const { context } = await line.call<{ context: string }>('browsingContext.create', { type: 'tab' });
  return {
    ...actsOn(line, context, waits ? 'complete' : 'none'),
    told,
    downloads: profile,
    stop: async () => {
      await line.call('browser.close');
      line.close();
      await gone;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
