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
  const { t, rest } = useSay();
  const page = usePage(load, isPaper);
  // Its words come with what the first page does without.
  const failed = [rest, page].find((one) => one.failed);
  const Page = rest.value && page.value;
  if (Page) return <Page {...props} />;
  if (isPart) return <p role="status">{t(failed ? 'loadFailed' : 'loading')}</p>;
  return failed ? <Failure of={failed} /> : <Loading />;
}
