import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { calendarOf, type DayEvent } from '#src/ui/dates/ics.ts';

const now = new Date('2026-11-21T10:20:30Z');
const events = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((one) => ({ one, event: new ICAL.Event(one) }));
};
const closure: DayEvent = {
  uid: 'hkNumber-three-hk-requestClosure@signoff',
  day: '2027-12-31',
  summary: '上面全部剔選了，才要求取消服務 · 3 香港',
  description: 'One, two; three \\ four\nfive: https://example.com/#card=hkNumber&bindings=bank,payment',
};

test('a day is a whole day without a zone, with an end outside it and an alarm the morning before', () => {
  const [found] = events(calendarOf('Dates', [closure], now));
  expect(found?.event).toMatchObject({ uid: closure.uid, summary: closure.summary, description: closure.description });
  expect([found?.event.startDate.isDate, found?.event.startDate.toString()]).toEqual([true, '2027-12-31']);
  expect(found?.event.endDate.toString()).toBe('2028-01-01');
  expect(found?.event.startDate.zone.tzid).toBe('floating');
  const alarm = found?.one.getFirstSubcomponent('valarm');
  expect(alarm?.getFirstPropertyValue('action')).toBe('DISPLAY');
  expect(alarm?.getFirstPropertyValue('trigger')?.toString()).toBe('-PT15H');
});

test('a file made later has the same UIDs and a higher sequence, so that it updates', () => {
  const numbers = (at: Date) =>
    events(calendarOf('Dates', [closure], at)).map(({ one, event }) => ({
      uid: event.uid,
      sequence: event.sequence,
      changed: String(one.getFirstPropertyValue('last-modified')),
    }));
  const [first] = numbers(now);
  const [second] = numbers(new Date(now.getTime() + 1000));
  expect(second?.uid).toBe(first?.uid);
  expect(second?.sequence).toBe((first?.sequence ?? 0) + 1);
  expect(first?.sequence).toBeLessThan(2 ** 31);
  expect(first?.changed).toBe('2026-11-21T10:20:30Z');
});

test('any text comes back whole from lines of at most 75 octets', () => {
  const characters = fc.constantFrom(...'aZ,;:\\" \n銷户號码，。「」é👩🏽‍🦰🇭🇰·', 'n\\n', '\r\n'.at(1) ?? '');
  const text = fc.oneof(
    fc.array(characters, { minLength: 1, maxLength: 200, size: 'max' }).map((found) => found.join('')),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120, size: 'max' }),
  );
  const octets = new TextEncoder();
  fc.assert(
    fc.property(text, text, (summary, description) => {
      const file = calendarOf(summary, [{ ...closure, summary, description }], now);
      expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
      expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      for (const line of file.split('\r\n')) {
        expect(octets.encode(line).length).toBeLessThanOrEqual(75);
        // Half a character on either side of a fold would be a lone surrogate.
        expect(line).not.toMatch(/^ ?[\udc00-\udfff](?<![\ud800-\udbff].)|[\ud800-\udbff]$/);
      }
      const [found] = events(file);
      expect(found?.event.summary).toBe(summary);
      expect(found?.event.description).toBe(description);
    }),
    { numRuns: 100 },
  );
});
