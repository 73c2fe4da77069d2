declare global {
  interface Window {
    /** Where a browser has it: under `require-trusted-types-for` only what a named policy has passed may become a script. */
    readonly trustedTypes?: {
      createPolicy(
        name: string,
        rules: { createScriptURL(asked: string): string },
      ): { createScriptURL(asked: string): string };
    };
  }
}

/** Milliseconds without a press or a key after which the reader counts as reading, and for how long that is waited for at most. */
const calm = 2500;
const longest = 30_000;

const loaded = () =>
  new Promise<void>((resolve) => {
    if (document.readyState === 'complete') resolve();
    else addEventListener('load', () => resolve(), { once: true });
  });

/** Resolves when the browser has nothing to do. */
const idle = () =>
  new Promise<unknown>((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(resolve);
    else setTimeout(resolve, 1000);
  });

/** Resolves when nobody has touched the page for a while. */
const untouched = () =>
  new Promise<void>((resolve) => {
    const life = new AbortController();
    const began = performance.now();
    let touched = began;
    // A press is only noted: whoever presses waits for the next question, and setting a timer takes longer.
    const note = ({ timeStamp }: Event) => {
      touched = timeStamp;
    };
    for (const type of ['pointerdown', 'keydown'])
      addEventListener(type, note, { capture: true, passive: true, signal: life.signal });
    const look = () => {
      const left = Math.min(touched + calm, began + longest) - performance.now();
      if (left > 0) return void setTimeout(look, left);
      life.abort();
      resolve();
    };
    look();
  });

async function register(): Promise<ServiceWorkerRegistration> {
  await loaded();
  // The first time, hundreds of files are fetched and kept. That takes time from a slow phone: an answer given meanwhile would wait twice
  // as long for the next question. Later it is about a new version, and mostly there is none.
  await (navigator.serviceWorker.controller ? idle() : untouched());
  // Every script of the build stands in a folder beside the worker.
  const address = new URL(/* @vite-ignore */ '../sw.js', import.meta.url).href;
  const policy = window.trustedTypes?.createPolicy('signoff', {
    createScriptURL(asked) {
      if (asked !== address) throw new TypeError('This is not our worker.');
      return asked;
    },
  });
  return navigator.serviceWorker.register(policy?.createScriptURL(address) ?? address);
}

/**
 * The worker that makes the site work without a network, registered wherever a page imports this; only in the build. Undefined
 * where a browser has none or refuses it (a private window, no storage): nothing depends on it.
 */
export const registered: Promise<ServiceWorkerRegistration | undefined> = import.meta.env.PROD
  ? register().catch(() => undefined)
  : Promise.resolve(undefined);
