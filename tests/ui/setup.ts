import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach, vi } from 'vitest';
import { serveRecords } from '../served.ts';

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
