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

/** Resolves when the page has been loaded and the browser has nothing to do: what is fetched from then on is in nobody's way. */
const idle = () =>
  new Promise<unknown>((resolve) => {
    const wait = () => ('requestIdleCallback' in window ? requestIdleCallback(resolve) : setTimeout(resolve, 1000));
    if (document.readyState === 'complete') wait();
    else addEventListener('load', wait, { once: true });
  });

async function register(): Promise<ServiceWorkerRegistration> {
  await idle();
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
