import type { DoneEarly } from './early.ts';

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
  if (isOpened && details) details.open = true;
  const place = focused === '' ? document.querySelector<HTMLElement>('h1') : field(focused ?? '');
  place?.focus({ preventScroll: true });
  if (isSent) document.querySelector('form')?.requestSubmit();
}
