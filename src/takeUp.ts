import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import type { DoneEarly, Early } from './early.ts';

const field = (id: string) => document.getElementById(id);

/** Types into a field as a person does: React hears of nothing else. */
function type(id: string, text: string): void {
  const input = field(id);
  if (!(input instanceof HTMLInputElement)) return;
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Takes what was done before the app was there, does it again in the app. */
export function takeUp({ ticked, typed, focused, isOpened, isSent }: DoneEarly): void {
  for (const [id, text] of typed) type(id, text);
  for (const id of ticked) {
    const input = field(id);
    if (input instanceof HTMLInputElement && !input.checked) input.click();
  }
  const details = document.querySelector('details');
  if (isOpened && details) {
    // Also where it is open by now: React has not heard of it.
    details.open = false;
    details.open = true;
  }
  const place = focused === '' ? document.querySelector<HTMLElement>('h1') : field(focused ?? '');
  place?.focus({ preventScroll: true });
  if (isSent) document.querySelector('form')?.requestSubmit();
}

/** Takes what stood in for the app, and the app; lets it go in the very moment in which React has taken the page over. */
export function TakenOver({ from, children }: { from: Early; children: ReactNode }) {
  const done = useRef<DoneEarly | undefined>(undefined);
  useLayoutEffect(() => {
    done.current ??= from.end();
  }, [from]);
  useEffect(() => {
    if (done.current) takeUp(done.current);
    done.current = undefined;
  }, []);
  return children;
}
