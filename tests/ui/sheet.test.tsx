import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { openApp } from './page.tsx';

const contract =
  'card=hkNumber&carrier=three-hk&tariff=monthly&aim=close&signal=receives&holder=self&contract=over&arrears=no&balance=none&extras=none&bindings=bank&place=hongKong';
const mainland =
  'card=mainland&carrier=china-mobile&aim=close&signal=receives&holder=self&document=same&contract=over&arrears=no&balance=none&extras=none&bindings=bank&place=mainland';

/** Opens the sheet, gives it once the words of all its languages are there. */
async function openSheet(...where: Parameters<typeof openApp>) {
  const app = await openApp(`${where[0]}&at=sheet`, where[1]);
  await vi.waitFor(() => expect(app.container.querySelector('.counter-boxes')).not.toBeNull(), 10_000);
  return app;
}
const languagesOf = (container: Element, selector: string) =>
  [...container.querySelectorAll(`${selector} [lang]`)].map((one) => one.getAttribute('lang'));

test('the reader’s language stands beside the staff’s, never beside itself', async () => {
  const hans = await openSheet(contract, 'zh-Hans');
  expect(languagesOf(hans.container, '[data-request=close]')).toEqual(['zh-Hans', 'zh-Hant-HK', 'en']);
  hans.unmount();
  const hant = await openSheet(contract, 'zh-Hant');
  expect(languagesOf(hant.container, '[data-request=close]')).toEqual(['zh-Hant-HK', 'en']);
  hant.unmount();
  const home = await openSheet(mainland, 'zh-Hans');
  expect(languagesOf(home.container, '[data-request=close]')).toEqual(['zh-Hans']);
  home.unmount();
  const abroad = await openSheet(mainland, 'en');
  expect(languagesOf(abroad.container, '[data-request=close]')).toEqual(['en', 'zh-Hans']);
});

test('what two languages say alike stands once', async () => {
  const { container } = await openSheet(contract, 'zh-Hans');
  expect(languagesOf(container, '.counter-case strong')).toEqual(['zh-Hans', 'en']);
});

test('nothing on it can be typed into; it prints, and leads back', async () => {
  const print = vi.fn();
  vi.stubGlobal('print', print);
  const { container, person } = await openSheet(contract);
  expect(container.querySelectorAll('input, textarea, select, [contenteditable]')).toHaveLength(0);
  await person.click(screen.getByRole('button', { name: 'Print' }));
  expect(print).toHaveBeenCalledOnce();
  await person.click(screen.getByRole('link', { name: 'To my checklist' }));
  await vi.waitFor(() => expect(container.querySelector('[data-route=close]')).not.toBeNull());
});

test('where the company is not known, its name is for the pen', async () => {
  const known = await openSheet(contract);
  expect(known.container.querySelector('[data-pen=company]')).toBeNull();
  known.unmount();
  const { container } = await openSheet(contract.replace('three-hk', 'other'));
  expect(container.querySelector('[data-pen=company]')).not.toBeNull();
});

test('every box for the staff has something to fill in or tick', async () => {
  const { container } = await openSheet(contract);
  const boxes = [...container.querySelectorAll('[data-box]')];
  expect(boxes.length).toBeGreaterThan(3);
  expect(boxes.filter((box) => !box.querySelector('.counter-rule, .counter-tick'))).toEqual([]);
});
