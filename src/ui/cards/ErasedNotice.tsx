import { lazily } from '../lazily.ts';
import { usePage } from '../usePage.ts';

const load = lazily(() => import('./Erased.tsx'));

/** On the start page after everything was erased: waits for its words, which few people ever need. */
export function ErasedNotice() {
  const { value: Page } = usePage<object>(load, true);
  return (
    <div role="status" className="notice">
      {Page && <Page />}
    </div>
  );
}
