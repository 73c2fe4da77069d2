import { Failure, Loading } from './Fallback.tsx';
import { type Load, usePage } from './usePage.ts';
import { useSay } from './useSay.ts';

interface LaterProps<Props> {
  load: Load<Props>;
  /** Whether it speaks the words of the papers. */
  isPaper?: boolean;
  /** Whether it is a part of a page, and not the page itself. */
  isPart?: boolean;
  props: Props;
}

/** A page whose code is loaded when it is first shown, or a part of one: waits for it, or says that it did not load. */
export function Later<Props extends object>({ load, isPaper = false, isPart = false, props }: LaterProps<Props>) {
  const { t, parts, isMute } = useSay();
  const found = usePage(load, isPaper);
  // Its words come with what the first page does without.
  const Page = isMute ? 'failed' : parts && found;
  if (Page && Page !== 'failed') return <Page {...props} />;
  if (isPart) return <p role="status">{t(Page === 'failed' ? 'loadFailed' : 'loading')}</p>;
  return Page === 'failed' ? <Failure /> : <Loading />;
}
