import { type Route, routeOf, startOf } from './routing.ts';
import type { Scope } from './scope.ts';
import { storeOf } from './store.ts';

declare const self: Scope;
/** The files of this version, written in by the build. */
declare const __FILES__: { readonly [path: string]: string };

const root = self.registration.scope;
const files = new Map(Object.entries(__FILES__));
const store = storeOf(root, files);
/** The pages this version has served. A worker is stopped when idle and forgets them; then no old file is removed. */
const served = new Set<string>();

/** Whether no page of an older version is open, and no newer version is being fetched. */
async function isAlone(): Promise<boolean> {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const isOld = windows.some(({ id, url }) => url.startsWith(root) && !served.has(id));
  return !isOld && !self.registration.installing && !self.registration.waiting;
}

/** From the network. Where there is none, a page we do not have becomes the start page, which works. */
async function fromNetwork(request: Request, isPage: boolean): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const start = startOf(request.url, root, files);
    if (isPage && (await store.find(start, true))) return Response.redirect(root + start);
    throw error;
  }
}

async function answer(route: Route, request: Request, page: string): Promise<Response> {
  if (route.to === 'folder') return Response.redirect(route.address);
  const isPage = route.to !== 'file';
  const known = route.to === 'unknown' ? undefined : await store.find(route.path, isPage);
  if (known && isPage) served.add(page);
  return known ?? fromNetwork(request, isPage);
}

// A new version takes over at once and asks nobody, as nothing changes for the pages that are open: what they still load is found by
// its name. Only a page opened or reloaded from now on is of the new version, and the old ones are told that there is one.
self.addEventListener('install', (event) => event.waitUntil(store.fill().then(() => self.skipWaiting())));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const route = routeOf(event.request, root, files);
  if (route) event.respondWith(answer(route, event.request, event.resultingClientId));
});
// A page asks whether everything is there: what was lost is fetched again, what nobody needs any more is removed.
self.addEventListener('message', (event) => {
  const reply = (isComplete: boolean) => event.ports[0]?.postMessage(isComplete);
  event.waitUntil(
    store
      .fill()
      .then(() => store.clean(isAlone))
      .then(
        () => reply(true),
        () => reply(false),
      ),
  );
});
