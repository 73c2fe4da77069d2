import { fireEvent, screen } from '@testing-library/react';
import ICAL from 'ical.js';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { clockOff } from '#src/advice/age.ts';
import { addDays } from '#src/advice/timingDays.ts';
import { sayDay } from '#src/ui/dates/sayDay.ts';
import { heading, openApp } from './page.tsx';

const monthly =
  'card=hkNumber&carrier=three-hk&tariff=monthly&aim=close&signal=receives&holder=self&contract=over&arrears=no&balance=none&extras=none&bindings=bank&place=mainland&proxy=yes';
const openAt = async (day: string, view: string) => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${day}T12:00:00`) });
  const opened = await openApp(monthly + view);
  await heading(view ? 'Dates to keep' : /Your way out/);
  return opened;
};
const said = () => document.body.textContent ?? '';
/** What no clock may make the page say. */
const absurd = /NaN|Invalid|undefined|null|-\d+ (days|months|years)|[−-]\d+ months ago/;
const doubt = /This device says that today is/;
afterEach(() => void vi.useRealTimers());

describe.each(['1970-01-01', '2000-02-29', '2099-12-31'])('by a clock that says %s', (day) => {
  test('the advice says no age below nothing and no date that is none', async () => {
    await openAt(day, '');
    expect(said()).not.toMatch(absurd);
  });

  test('the dates say what the clock says and that it is hardly right, and a day chosen still gives a table and a calendar', async () => {
    const saved: string[] = [];
    vi.stubGlobal(
      'Blob',
      class {
        constructor(parts: string[]) {
          saved.push(parts.join(''));
        }
      },
    );
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:it', revokeObjectURL: () => {} }));
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    const { person } = await openAt(day, '&at=dates');
    expect(screen.getByText(doubt)).toHaveTextContent(sayDay('en')(day));
    const by = addDays(day, 90);
    fireEvent.change(screen.getByLabelText('It must be over by'), { target: { value: by } });
    const dates = [...document.querySelectorAll<HTMLElement>('tr[data-line]')].flatMap(
      ({ dataset }) => dataset.latest ?? dataset.earliest ?? [],
    );
    expect(dates.length).toBeGreaterThan(3);
    for (const date of dates) expect(date >= addDays(day, -31) && date <= addDays(by, 366), date).toBe(true);
    expect(said()).not.toMatch(absurd);
    await person.click(screen.getByRole('button', { name: 'Add to calendar' }));
    const events = new ICAL.Component(ICAL.parse(saved.join(''))).getAllSubcomponents('vevent');
    expect(events.length).toBeGreaterThan(dates.length);
    for (const event of events) {
      const { sequence, startDate } = new ICAL.Event(event);
      // RFC 5545, 3.3.8
      expect(sequence >= 0 && sequence < 2 ** 31, `sequence ${sequence}`).toBe(true);
      expect(startDate.toString() >= day).toBe(true);
    }
  });

  test('a day chosen by a clock that was right is neither lost nor taken for what it is not', async () => {
    const by = '2027-01-31';
    localStorage.setItem('signoff', JSON.stringify({ version: 2, cases: [{ answers: monthly, ticks: [], by }] }));
    await openAt(day, '&at=dates');
    expect(screen.getByLabelText('It must be over by')).toHaveValue(by);
    expect(screen.queryByText(/The day you chose is over/) !== null).toBe(day > by);
    expect(screen.getByText(doubt)).toBeVisible();
    expect(said()).not.toMatch(absurd);
    expect(localStorage.getItem('signoff')).toContain(by);
  });
});

test('a clock that may be right is not doubted: a day or a month behind in the reader’s zone, or some years on', async () => {
  const read = [{ read: '2026-11-20' }, { read: '2026-09-01' }];
  for (const day of ['2026-11-19', '2026-10-25', '2026-11-20', '2029-01-01', '2036-11-20'])
    expect(clockOff(read, day), day).toBeUndefined();
  for (const day of ['2026-10-01', '1970-01-01', '2036-12-20', '2099-01-01'])
    expect(clockOff(read, day), day).toBe('2026-11-20');
  expect(clockOff([], '1970-01-01')).toBeUndefined();
  await openAt('2027-03-01', '&at=dates');
  expect(screen.queryByText(doubt)).toBeNull();
});
