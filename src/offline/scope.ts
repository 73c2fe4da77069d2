/** What the worker uses of its global scope. The compiler's own types of it exclude those of the pages. */
export interface Scope {
  readonly registration: Pick<ServiceWorkerRegistration, 'scope' | 'installing' | 'waiting'>;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { type: 'window'; includeUncontrolled: true }): Promise<readonly Client[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Waiting) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
  addEventListener(type: 'message', listener: (event: Waiting & Pick<MessageEvent, 'ports'>) => void): void;
}
interface Client {
  readonly id: string;
  readonly url: string;
}
interface Waiting {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching {
  readonly request: Request;
  /** The page that a navigation is about to make. */
  readonly resultingClientId: string;
  respondWith(response: Promise<Response>): void;
}
