import { fireEvent, screen, within } from '@testing-library/react';
import ICAL from 'ical.js';
import { expect, test, vi } from 'vitest';
import { parseLink } from '#machines/link.ts';
import { datesFor } from '#src/advice/timing.ts';
import { addDays } from '#src/advice/timingDays.ts';
import { sayDay } from '#src/ui/dates/sayDay.ts';
import { today } from '#src/ui/today.ts';
import { adviseOn } from '../journeys.ts';
import { heading, openApp } from './page.tsx';

const monthly =
  'card=hkNumber&carrier=three-hk&tariff=monthly&aim=close&signal=receives&holder=self&contract=over&arrears=no&balance=none&extras=none&bindings=bank&place=mainland&proxy=yes';
const field = () => screen.getByLabelText<HTMLInputElement>('It must be over by');
const choose = (day: string) => fireEvent.change(field(), { target: { value: day } });
const rowOf = (id: string) => document.querySelector<HTMLElement>(`tr[data-line="${id}"]`);
/** jsdom's blobs cannot be read otherwise. */
const textOf = (blob: Blob | undefined) =>
  new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(blob ?? new Blob());
  });
const open = async (fragment = monthly) => {
  const opened = await openApp(`${fragment}&at=dates`);
  await heading('Dates to keep');
  return opened;
};

test('without a day there is the order and what is known, and nothing to put into a calendar', async () => {
  await open();
  expect(within(screen.getByRole('table', { name: 'The order' })).getByText('Before you ask for it')).toBeVisible();
  expect(rowOf('giveNotice')).toHaveTextContent('1 month before your day.');
  expect(rowOf('giveNotice')).toHaveTextContent('[1]');
  expect(rowOf('moveBank')).not.toHaveAttribute('data-latest');
  expect(screen.queryByRole('button', { name: 'Add to calendar' })).toBeNull();
});

test('a day gives every line its date; it stays on the device and out of the link', async () => {
  const { person, unmount } = await open();
  const by = addDays(today(), 90);
  choose(by);
  const latest = rowOf('requestClosure')?.dataset.latest ?? '';
  expect(latest < addDays(by, -27) && latest > addDays(by, -32)).toBe(true);
  expect(rowOf('moveBank')?.dataset.latest).toBe(latest);
  expect(rowOf('checkFinalBill')?.dataset.earliest).toBe(by);
  expect(location.hash).toBe(`#${monthly}&at=dates`);
  unmount();
  await open();
  expect(field()).toHaveValue(by);
  await person.click(screen.getByRole('button', { name: 'No date' }));
  expect(field()).toHaveValue('');
  expect(field()).toHaveFocus();
  expect(rowOf('moveBank')).not.toHaveAttribute('data-latest');
  expect(localStorage.getItem('signoff')).not.toContain(by);
});

test('a day that no longer fits says so, names what is late, and offers the first that fits', async () => {
  const { person } = await open();
  choose(addDays(today(), 10));
  const warning = screen.getByRole('region', { name: 'Your day no longer fits' });
  expect(within(warning).getByText(/^Ask for it to be closed.*latest day/)).toBeVisible();
  expect(within(warning).queryByText(/^Move your banks/)).toBeNull();
  await person.click(within(warning).getByRole('button', { name: /^Take / }));
  expect(screen.queryByRole('region', { name: 'Your day no longer fits' })).toBeNull();
  expect((rowOf('requestClosure')?.dataset.latest ?? '') >= today()).toBe(true);
});

test('a day in the past is refused with a message and changes nothing', async () => {
  await open();
  choose(addDays(today(), -1));
  fireEvent.blur(field());
  expect(screen.getByRole('alert')).toHaveTextContent(/^Error: Choose a day from/);
  expect(field()).toBeInvalid();
  expect(rowOf('moveBank')).not.toHaveAttribute('data-latest');
  choose(addDays(today(), 60));
  expect(screen.queryByRole('alert')).toBeNull();
  expect(rowOf('moveBank')).toHaveAttribute('data-latest');
});

test('a day that has passed since it was chosen is said to be over, and nothing is counted from it', async () => {
  const by = addDays(today(), -3);
  localStorage.setItem('signoff', JSON.stringify({ version: 2, cases: [{ answers: monthly, ticks: [], by }] }));
  await open();
  expect(await screen.findByText(/^The day you chose is over/)).toBeVisible();
  expect(rowOf('moveBank')).not.toHaveAttribute('data-latest');
  expect(screen.queryByRole('button', { name: 'Add to calendar' })).toBeNull();
});

test('on the checklist a line shows its latest date, what comes after the end none', async () => {
  const by = addDays(today(), 60);
  localStorage.setItem('signoff', JSON.stringify({ version: 2, cases: [{ answers: monthly, ticks: [], by }] }));
  await openApp(monthly);
  await heading(/^Your way out/);
  const line = (id: string) => document.querySelector(`[data-item="${id}"] .item-date`)?.textContent;
  const dated = datesFor(adviseOn(parseLink(monthly).given), by, today()).lines.find(({ id }) => id === 'moveBank');
  expect(dated?.latest && dated.latest < by).toBe(true);
  expect(line('moveBank')).toBe(`Latest: ${sayDay('en')(dated?.latest ?? '')}`);
  expect(line('checkFinalBill')).toBeUndefined();
});

test('the calendar has every line that is not marked as done, and the day itself', async () => {
  const saved: Blob[] = [];
  vi.stubGlobal(
    'URL',
    Object.assign(URL, { createObjectURL: (blob: Blob) => saved.push(blob) && 'blob:it', revokeObjectURL: () => {} }),
  );
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  localStorage.setItem(
    'signoff',
    JSON.stringify({ version: 2, cases: [{ answers: monthly, ticks: ['collectProof'] }] }),
  );
  const { person } = await open();
  expect(rowOf('collectProof')).toHaveTextContent('(marked as done by you)');
  const by = addDays(today(), 90);
  choose(by);
  await person.click(screen.getByRole('button', { name: 'Add to calendar' }));
  expect(screen.getByText(/^Saved: signoff.ics/)).toBeVisible();
  expect(click).toHaveBeenCalledOnce();
  const calendar = new ICAL.Component(ICAL.parse(await textOf(saved[0])));
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  const dayOf = (id: string) =>
    events.find(({ uid }) => uid === `hkNumber-three-hk-${id}@signoff`)?.startDate.toString();
  const rows = [...document.querySelectorAll<HTMLElement>('tr[data-line]')].filter(
    (row) => row.dataset.line !== 'collectProof',
  );
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(rows.length + 1);
  for (const { dataset } of rows) expect(dayOf(dataset.line ?? '')).toBe(dataset.earliest ?? dataset.latest);
  expect(dayOf('end')).toBe(by);
  expect(dayOf('collectProof')).toBeUndefined();
  expect(events.find(({ uid }) => uid.includes('moveBank'))?.summary).toBe(
    'Move your banks to the new number · 3 Hong Kong',
  );
});
