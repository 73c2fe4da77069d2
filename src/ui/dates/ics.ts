import { addDays } from '#src/advice/timingDays.ts';

/** A day in a calendar. */
export interface DayEvent {
  /** The same each time the same line of the same card is put into a calendar. */
  readonly uid: string;
  /** ISO date. */
  readonly day: string;
  readonly summary: string;
  readonly description: string;
}

/** RFC 5545, 3.3.11: these four are written with a backslash; other control characters may not stand in a text. */
const escapeText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go.
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

const octets = new TextEncoder();
const most = 75;

/** RFC 5545, 3.1: no line is longer than 75 octets, and none is broken inside a character, of which a Chinese one takes three. */
function fold(line: string): string {
  const lines: string[] = [];
  let current = '';
  let length = 0;
  for (const character of line) {
    const size = octets.encode(character).length;
    if (length + size > most) {
      lines.push(current);
      // What goes on begins with a space, which counts.
      current = ' ';
      length = 1;
    }
    current += character;
    length += size;
  }
  return [...lines, current].join('\r\n');
}

const basic = (day: string) => day.replaceAll('-', '');
/** RFC 5545, 3.3.8: no number is larger. A clock wrong by years makes one that is. */
const largest = 2 ** 31 - 1;
const secondsSince2026 = (now: Date) =>
  Math.min(largest, Math.max(0, Math.floor((now.getTime() - Date.UTC(2026, 0, 1)) / 1000)));

/**
 * Takes a name for the calendar, its days and the time it is made at, gives one iCalendar file (RFC 5545). Every event is a whole day
 * without a time zone, so it stays on its date wherever the reader goes. The sequence grows with the time: a calendar
 * that knows an event's UID takes the newer date. The alarm rings at nine on the morning before.
 */
export function calendarOf(name: string, events: readonly DayEvent[], now: Date): string {
  const stamp = `${now.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Signoff//Dates to keep//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escapeText(name)}`,
    ...events.flatMap(({ uid, day, summary, description }) => [
      'BEGIN:VEVENT',
      `UID:${escapeText(uid)}`,
      `DTSTAMP:${stamp}`,
      `LAST-MODIFIED:${stamp}`,
      `SEQUENCE:${secondsSince2026(now)}`,
      `DTSTART;VALUE=DATE:${basic(day)}`,
      `DTEND;VALUE=DATE:${basic(addDays(day, 1))}`,
      `SUMMARY:${escapeText(summary)}`,
      `DESCRIPTION:${escapeText(description)}`,
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escapeText(summary)}`,
      'TRIGGER:-PT15H',
      'END:VALARM',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}
