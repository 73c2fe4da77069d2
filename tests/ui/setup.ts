import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, vi } from 'vitest';
import { catchUp } from '#src/ui/afterPaint.ts';
import { serveRecords } from '../served.ts';

// Pages come in parts, which the test runner makes when they are first asked for.
configure({ asyncUtilTimeout: 10_000 });

beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, '', '/en/');
  vi.stubGlobal('scrollTo', () => {});
  vi.stubGlobal('fetch', serveRecords);
  Element.prototype.scrollIntoView = () => {};
});
afterEach(() => {
  cleanup();
  // What still waits for the next frame would be written into the next test's storage.
  catchUp();
  vi.restoreAllMocks();
});
