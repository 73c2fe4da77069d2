import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseLink } from '#machines/link.ts';
import { datesFor } from '#src/advice/timing.ts';
import { addDays, daysBetween, shift, soonestEnd } from '#src/advice/timingDays.ts';
import { adviseOn, records } from '../journeys.ts';

const today = '2026-11-21';
const cases = {
  monthly:
    'card=hkNumber&carrier=three-hk&tariff=monthly&aim=close&signal=receives&holder=self&contract=over&arrears=no&balance=none&extras=none&bindings=bank&place=mainland&proxy=yes',
  prepaid:
    'card=hkNumber&carrier=cmhk&tariff=prepaid&aim=close&signal=receives&holder=self&bindings=bank,messaging&place=mainland',
  unsure:
    'card=hkNumber&carrier=three-hk&tariff=unsure&aim=close&signal=receives&holder=self&contract=unsure&arrears=unsure&balance=unsure&extras=unsure&bindings=unsure&place=mainland&proxy=yes',
  company:
    'card=hkNumber&carrier=csl&tariff=monthly&aim=close&signal=receives&holder=company&contract=over&arrears=no&balance=none&extras=none&bindings=bank&place=hongKong',
  port: 'card=usSim&carrier=mint&aim=keepNumber&signal=receives&holder=self',
  portHk:
    'card=hkNumber&carrier=csl&tariff=monthly&aim=keepNumber&signal=receives&holder=self&contract=over&arrears=no&balance=none&extras=none',
  lapse: 'card=usSim&carrier=us-mobile&tariff=prepaid&aim=close&signal=receives&holder=self&bindings=bank',
  undecided: 'card=usSim&carrier=verizon-prepaid&aim=unsure&signal=receives&holder=self&bindings=bank',
  pause: 'card=usSim&carrier=verizon-prepaid&aim=pause&signal=receives&holder=self&bindings=bank,signIn',
  virtual: 'card=usVirtual&carrier=twilio&aim=close&signal=receives&holder=self&balance=credit&bindings=signIn',
  refund: 'card=usVirtual&carrier=google-voice&aim=close&signal=receives&holder=self&balance=credit&bindings=none',
  mainland:
    'card=mainland&carrier=china-mobile&aim=close&signal=receives&holder=self&document=same&contract=over&arrears=no&balance=none&extras=none&bindings=bank&place=elsewhere&proxy=no',
  rental: 'card=pocketWifi&contract=over&balance=none&place=elsewhere&proxy=yes',
} as const;
type Case = keyof typeof cases;
const advices = new Map((Object.keys(cases) as Case[]).map((name) => [name, adviseOn(parseLink(cases[name]).given)]));
const adviceOn = (name: Case) => advices.get(name) ?? adviseOn(parseLink(cases[name]).given);
const dates = (name: Case, by?: string) => datesFor(adviceOn(name), by, today);
const line = (name: Case, id: string, by?: string) =>
  dates(name, by).lines.find((one) => one.id === id && one.part === undefined);

describe('counting', () => {
  test.each([
    ['2027-03-31', { count: 1, unit: 'months' }, -1, '2027-02-28'],
    ['2028-03-31', { count: 1, unit: 'months' }, -1, '2028-02-29'],
    ['2027-01-15', { count: 1, unit: 'months' }, -1, '2026-12-15'],
    ['2027-01-01', { count: 1 }, -1, '2026-12-31'],
    ['2028-02-28', { count: 1 }, 1, '2028-02-29'],
    // The clocks change in between, in Hong Kong’s past and in America’s present.
    ['2026-10-31', { count: 2 }, 1, '2026-11-02'],
    // A Monday, and what is due on a Sunday must be asked for on the Thursday before.
    ['2026-11-23', { count: 1, unit: 'workingDays' }, -1, '2026-11-20'],
    ['2026-11-22', { count: 1, unit: 'workingDays' }, -1, '2026-11-19'],
    ['2026-11-21', { count: 1, unit: 'workingDays' }, 1, '2026-11-24'],
  ] as const)('%s, %o, %i → %s', (day, length, direction, found) => {
    expect(shift(day, length, direction)).toBe(found);
  });

  test('what is asked for on the latest day is done in time, and on the soonest end nothing is late', () => {
    const length = fc.record({
      count: fc.integer({ min: 1, max: 60 }),
      unit: fc.constantFrom('workingDays' as const, 'months' as const, undefined),
    });
    const lengthOf = ({ count, unit }: { count: number; unit: 'workingDays' | 'months' | undefined }) =>
      unit ? { count: unit === 'months' ? 1 + (count % 4) : count, unit } : { count };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), length, (offset, found) => {
        const end = addDays('2026-01-01', offset);
        const asked = shift(end, lengthOf(found), -1);
        expect(shift(asked, lengthOf(found), 1) <= end).toBe(true);
        const soonest = soonestEnd(end, [lengthOf(found)]);
        expect(shift(soonest, lengthOf(found), -1) >= end).toBe(true);
        expect(shift(addDays(soonest, -1), lengthOf(found), -1) < end).toBe(true);
        expect(addDays(end, daysBetween(end, asked))).toBe(asked);
      }),
      { numRuns: 300 },
    );
  });
});

describe('dates of a list', () => {
  test('a month’s notice moves the request, and what must be done before it', () => {
    expect(line('monthly', 'giveNotice', '2027-03-31')).toMatchObject({ latest: '2027-02-28', why: { from: 'fact' } });
    expect(line('monthly', 'requestClosure', '2027-03-31')?.latest).toBe('2027-02-28');
    expect(line('monthly', 'moveBank', '2027-03-31')).toMatchObject({
      latest: '2027-02-28',
      why: { from: 'line', line: 'requestClosure' },
    });
    expect(line('monthly', 'getReceipt', '2027-03-31')?.latest).toBe('2027-03-31');
  });
  test.each([
    ['prepaid', 'cancelRegistration', { latest: '2027-03-30' }],
    ['company', 'requestClosure', { latest: '2027-02-17' }],
    ['port', 'requestPortOut', { latest: '2027-03-30' }],
    ['portHk', 'requestPortOut', { latest: '2027-03-28' }],
    ['lapse', 'letLapse', { latest: '2027-02-09' }],
    ['refund', 'claimRefund', { latest: '2027-03-21' }],
    ['virtual', 'confirmClosed', { earliest: '2027-03-31', latest: '2027-04-10' }],
    ['virtual', 'checkRefund', { earliest: '2027-04-14' }],
    ['virtual', 'eraseAccount', { earliest: '2027-03-31', latest: '2027-04-30' }],
    ['mainland', 'watchReissue', { earliest: '2027-06-29' }],
  ] as const)('%s: %s has the date its fact gives', (name, id, found) => {
    expect(line(name, id, '2027-03-31')).toMatchObject({ ...found, why: { from: 'fact' } });
  });
  test('a pause has a day to act again', () => {
    const again = dates('pause', '2027-03-31').lines.find(({ part }) => part === 'resume');
    expect(again).toMatchObject({ latest: '2027-06-29', why: { from: 'fact' } });
    // Whoever may yet pause is told of the pause, and has no date for it.
    expect(line('undecided', 'pauseInstead')).toBeDefined();
    expect(dates('undecided', '2027-03-31').lines.some(({ part }) => part)).toBe(false);
  });
  test('where no source says how long it takes, the day itself stands and a question with it', () => {
    for (const [name, id, ask] of [
      ['mainland', 'requestClosure', 'channel'],
      ['rental', 'returnDevice', 'deviceReturn'],
      ['pause', 'requestPause', 'channel'],
    ] as const)
      expect(line(name, id, '2027-03-31')).toMatchObject({ latest: '2027-03-31', why: { from: 'end' }, ask });
    // Two pages of the company disagree about the notice.
    expect(line('company', 'giveNotice', '2027-03-31')).toMatchObject({ why: { from: 'fact' }, ask: 'notice' });
    expect(line('prepaid', 'cancelRegistration', '2027-03-31')?.ask).toBeUndefined();
  });
  test('of two times the one that comes first decides', () => {
    const advice = adviceOn('refund');
    const [bank] = advice.items.filter(({ id }) => id === 'claimRefund');
    const slow = bank?.facts.map((fact) => ({
      ...fact,
      kind: 'notice' as const,
      days: { count: 20, as: 'before' as const },
    }));
    const items = advice.items.map((item) => (item.id === 'requestClosure' ? { ...item, facts: slow ?? [] } : item));
    const { lines, soonest } = datesFor({ ...advice, items }, '2027-03-31', today);
    expect(lines.find(({ id }) => id === 'claimRefund')).toMatchObject({
      latest: '2027-03-11',
      why: { from: 'line', line: 'requestClosure' },
    });
    expect(soonest).toBe('2026-12-11');
  });
  test('what comes too late is known, and the first day that fits', () => {
    const { lines, soonest } = dates('monthly', '2026-12-10');
    expect(lines.find(({ id }) => id === 'requestClosure')?.isPast).toBe(true);
    expect(soonest).toBe('2026-12-21');
    expect(dates('monthly', soonest).lines.filter(({ isPast }) => isPast)).toEqual([]);
    expect(dates('prepaid').soonest).toBe('2026-11-22');
  });
  test('without a day every line still has its place and its reason, and no date', () => {
    for (const name of Object.keys(cases) as Case[]) {
      const advice = adviceOn(name);
      const { lines } = datesFor(advice, undefined, today);
      expect(lines.filter(({ part }) => !part).map(({ id }) => id)).toEqual(advice.items.map(({ id }) => id));
      expect(lines.filter(({ latest, earliest, isPast }) => latest ?? earliest ?? isPast)).toEqual([]);
    }
  });
  test('whatever the case and the day: protect before asking, ask before the end, check after it', () => {
    const names = fc.constantFrom(...(Object.keys(cases) as Case[]));
    fc.assert(
      fc.property(names, fc.integer({ min: 0, max: 900 }), (name, offset) => {
        const by = addDays(today, offset);
        const { lines } = dates(name, by);
        const requests = lines.flatMap(({ id, phase, latest }) =>
          phase === 'request' && id !== 'getReceipt' ? [latest ?? ''] : [],
        );
        expect(requests.length).toBeGreaterThan(0);
        for (const { phase, latest, earliest, isPast } of lines) {
          if (phase === 'after') expect((earliest ?? latest ?? '') >= by).toBe(true);
          else expect((latest ?? '9') <= by).toBe(true);
          if (phase === 'before') for (const request of requests) expect((latest ?? '9') <= request).toBe(true);
          expect(isPast).toBe((latest ?? by) < today);
        }
      }),
      { numRuns: 60 },
    );
  });
});

test('a time from which dates are counted stands in the text of its fact', () => {
  const numerals = ['', 'one', 'two', 'three'];
  const units = { days: 'day', workingDays: '(working|business) day', months: 'month' };
  const stated = Object.entries(records).flatMap(([id, { facts }]) =>
    Object.entries(facts).flatMap(([kind, list]) =>
      list.flatMap(({ days, text }) => (days ? [{ id, kind, days, text }] : [])),
    ),
  );
  expect(stated.length).toBeGreaterThan(20);
  for (const { id, kind, days, text } of stated) {
    const number = `(${[String(days.count), numerals[days.count]].filter(Boolean).join('|')})`;
    const said = new RegExp(
      `\\b(${number}( calendar)? ${units[days.unit ?? 'days']}|adds ${number}|validity to ${number})`,
    );
    expect.soft(text.en, `${id} ${kind}`).toMatch(said);
    expect.soft(/about/.test(text.en) || !days.about, `${id} ${kind}`).toBe(true);
  }
});
