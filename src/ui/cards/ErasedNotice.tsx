import { usePage } from '../usePage.ts';

const load = () => import('./Erased.tsx');

/** On the start page after everything was erased: waits for its words, which few people ever need. */
export function ErasedNotice() {
  const Page = usePage<object>(load, true);
  return (
    <div role="status" className="notice">
      {Page && Page !== 'failed' && <Page />}
    </div>
  );
}
