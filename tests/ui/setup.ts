import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach, vi } from 'vitest';
import { recordFiles } from '#src/pages/recordFiles.ts';

const files = recordFiles();
/** The server of the records: what the page would fetch, from memory. */
async function serveRecords(url: URL): Promise<Response> {
  const make = files.get(url.pathname.split('/data/dev/')[1] ?? '');
  return make ? new Response(make()) : new Response('', { status: 404 });
}

beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, '', '/en/');
  vi.stubGlobal('scrollTo', () => {});
  vi.stubGlobal('fetch', serveRecords);
  Element.prototype.scrollIntoView = () => {};
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});
