/** Milliseconds after which a part that does not come counts as failed, so that nobody waits for ever. */
const patience = 30_000;

/** Style sheets that did not load. A part asks for each only once, so whoever tries again must ask for them. */
const lost = new Set<HTMLLinkElement>();
globalThis.addEventListener?.(
  'error',
  ({ target }) => target instanceof HTMLLinkElement && target.rel === 'stylesheet' && lost.add(target),
  true,
);

function askAgain(link: HTMLLinkElement): Promise<void> {
  const again = link.cloneNode() as HTMLLinkElement;
  lost.delete(link);
  return new Promise((resolve, reject) => {
    again.onload = () => resolve();
    again.onerror = () => reject(new Error(`${link.href} could not be loaded.`));
    link.replaceWith(again);
  });
}

function inTime<T>(loading: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('A part of the page did not come in time.')), patience);
  });
  return Promise.race([loading, tooLate]).finally(() => clearTimeout(timer));
}

/**
 * Takes what imports a part of the app, gives a function that loads it with its style sheets, and loads what failed when it is called
 * again. Rejects if something does not load in time. Chromium imports again what failed; Firefox gives the same
 * failure until the page is loaded again, as every engine does once the file is gone: then only a reload helps.
 */
export const lazily =
  <T>(load: () => Promise<T>) =>
  (): Promise<T> =>
    inTime(Promise.all([load(), ...[...lost].map(askAgain)]).then(([part]) => part));
