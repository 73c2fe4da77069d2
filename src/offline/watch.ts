import { registered } from './register.ts';

// Not every browser has one, the build that makes the pages has none, and where storage is refused even asking may throw.
function container(): ServiceWorkerContainer | undefined {
  try {
    return globalThis.navigator?.serviceWorker;
  } catch {
    return undefined;
  }
}
const workers = container();
let current = workers?.controller;
let isNewer = false;
const listeners = new Set<() => void>();

workers?.addEventListener('controllerchange', () => {
  // The first worker of a page that had none is no newer than the page.
  if (current) isNewer = true;
  current = workers.controller;
  for (const listener of listeners) listener();
});

/** Whether a newer version than the page's has taken over. Changes are told to those who `subscribe`. */
export const hasNewer = (): boolean => isNewer;

/** Takes what is to be called when `hasNewer` may have changed, gives what ends that. */
export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Gives whether everything is on this device, once the worker has looked and fetched what was missing. Never settles where there is no worker. */
export async function isComplete(): Promise<boolean> {
  await registered;
  const active = (await workers?.ready)?.active;
  if (!active) return false;
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => {
      port1.close();
      resolve(data === true);
    };
    active.postMessage('isComplete', [port2]);
  });
}
