import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createActor } from 'xstate';
import { kindsOffered } from '#machines/card.ts';
import { formatLink, parseLink, questionIds } from '#machines/link.ts';
import { offered, replay } from '#machines/replay.ts';
import { previousOf, type SessionEvent, sessionOver } from '#machines/session.ts';
import { carriers } from '../journeys.ts';

const open = (fragment: string): SessionEvent => ({ type: 'open', link: parseLink(fragment) });
function travelled(...events: SessionEvent[]) {
  const actor = createActor(sessionOver(carriers)).start();
  for (const event of events) actor.send(event);
  return actor.getSnapshot().context;
}
const complete =
  'card=hkNumber&carrier=cmhk&tariff=prepaid&aim=close&signal=receives&holder=self&bindings=bank,messaging&place=mainland';

describe('a link', () => {
  test('opens at the advice when it answers everything', () => expect(travelled(open(complete)).page).toBe('advice'));
  test('opens at the first question it does not answer, and keeps the later answers', () => {
    const session = travelled(open('#card=hkNumber&tariff=prepaid&place=mainland'));
    expect(session).toMatchObject({
      page: 'carrier',
      pending: { tariff: ['prepaid'], place: ['mainland'] },
      dropped: [],
    });
    expect(
      travelled(open('#card=hkNumber&tariff=prepaid'), { type: 'answer', question: 'carrier', answers: ['csl'] }).page,
    ).toBe('aim');
  });
  test('is read in any order, repeats and all', () => {
    const shuffled = complete.split('&').reverse().join('&');
    expect(travelled(open(`${shuffled}&card=dual`)).trail).toEqual(travelled(open(complete)).trail);
  });
  test('loses what is unknown or no longer applies, says so, and keeps the rest', () => {
    const session = travelled(open('card=hkNumber&carrier=tello&tariff=prepaid&colour=red&bindings=bank,yacht,none'));
    expect(session).toMatchObject({ page: 'carrier', dropped: ['carrier.tello'], unread: ['colour=red'] });
    expect(travelled(open(complete.replace('bank,messaging', 'none,bank,yacht')))).toMatchObject({
      page: 'advice',
      dropped: ['bindings.none', 'bindings.yacht'],
    });
  });
  test('may name an answered question to change, or the list of answers, and nothing else', () => {
    expect(travelled(open(`${complete}&at=aim`)).page).toBe('aim');
    expect(travelled(open(`${complete}&at=answers`)).page).toBe('answers');
    expect(travelled(open('card=dual&at=proxy')).page).toBe('carrier');
  });
  test('says the same after a round trip', () => {
    expect(formatLink(travelled(open(complete)).trail)).toBe(complete);
  });
});

describe('a session', () => {
  test('goes back and forth with the browser without losing later answers', () => {
    const back = travelled(open(complete), open('card=hkNumber&carrier=cmhk'));
    expect(back).toMatchObject({ page: 'tariff', at: 'advice', trail: { place: ['mainland'] } });
    expect(travelled(open(complete), open('card=hkNumber&carrier=cmhk'), open(complete)).page).toBe('advice');
  });
  test('lands in the same place after Back and the same answer', () => {
    const there = travelled(open(complete));
    const again = travelled(
      open(complete),
      { type: 'show', view: 'aim' },
      { type: 'answer', question: 'aim', answers: ['close'] },
    );
    expect(again).toEqual(there);
  });
  test('keeps every later answer that is still valid when an early one changes, and names those dropped', () => {
    const session = travelled(open(complete), { type: 'answer', question: 'aim', answers: ['keepNumber'] });
    expect(session).toMatchObject({
      page: 'advice',
      dropped: ['bindings.bank', 'bindings.messaging', 'place.mainland'],
    });
    const monthly = travelled(open(complete), { type: 'answer', question: 'tariff', answers: ['monthly'] });
    expect(monthly).toMatchObject({
      page: 'contract',
      pending: { bindings: ['bank', 'messaging'], place: ['mainland'] },
      dropped: [],
    });
  });
  test('starts again with nothing', () => {
    expect(travelled(open(complete), { type: 'restart' })).toMatchObject({ page: 'card', trail: {}, pending: {} });
  });
  test('knows the question before', () => {
    expect(previousOf(travelled())).toBeUndefined();
    expect(previousOf(travelled(open('card=hkNumber&carrier=cmhk')))).toBe('carrier');
    expect(previousOf(travelled(open(`${complete}&at=carrier`)))).toBe('card');
  });
});

const word = fc.oneof(
  fc.constantFrom(
    ...questionIds,
    ...questionIds.flatMap(offered),
    ...Object.keys(carriers),
    'other',
    '__proto__',
    'constructor',
    'toString',
    'at',
  ),
  fc.string({ maxLength: 12 }),
);
const pair = fc.tuple(word, fc.array(word, { maxLength: 4 })).map(([name, values]) => `${name}=${values.join(',')}`);
const fragment = fc.oneof(
  fc.array(pair, { maxLength: 20 }).map((parts) => parts.join('&')),
  fc.string({ maxLength: 300, unit: 'binary' }),
);

describe('whatever comes in', () => {
  test('is opened without a throw, and what is kept can be opened again unchanged', () => {
    fc.assert(
      fc.property(fc.array(fragment, { minLength: 1, maxLength: 3 }), (fragments) => {
        const session = travelled(...fragments.map(open));
        const kept = { ...session.trail, ...session.pending };
        const again = replay(parseLink(formatLink(kept)).given, carriers);
        expect(again).toMatchObject({ at: session.at, trail: session.trail, dropped: [] });
        expect({ ...again.trail, ...again.pending }).toEqual(kept);
      }),
      { numRuns: 2_000 },
    );
  });
  test('100 kB of noise and broken escapes are read in no time', () => {
    const noise = `${'%E0%A4%A&'.repeat(12_000)}card=dual`;
    expect(travelled(open(noise))).toMatchObject({ page: 'carrier', trail: { card: ['dual'] } });
    expect(travelled(open(noise)).unread).toHaveLength(5);
    expect(travelled(open(`card=dual&${noise}`))).toMatchObject({ page: 'carrier', trail: { card: ['dual'] } });
  });
  test('a random walk of answers, changes and Back always stands on a page that its answers reach', () => {
    const step = fc.oneof(
      fc.record({
        type: fc.constant('answer' as const),
        question: fc.constantFrom(...questionIds),
        answers: fc.array(word, { maxLength: 3 }),
      }),
      fc.record({ type: fc.constant('show' as const), view: fc.constantFrom(...questionIds, 'answers' as const) }),
      fragment.map(open),
      fc.constant<SessionEvent>({ type: 'restart' }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const session = travelled(...(steps as SessionEvent[]));
        const isThere = ['answers', session.at].includes(session.page) || session.trail[session.page] !== undefined;
        expect(isThere).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('a session that does not know all carriers yet', () => {
  const generics = Object.fromEntries(Object.entries(carriers).filter(([, { generic }]) => generic));
  const hongKong = Object.fromEntries(Object.entries(carriers).filter(([, { cards }]) => cards.includes('hkNumber')));
  const sent = (...events: SessionEvent[]) => {
    const actor = createActor(sessionOver(generics)).start();
    for (const event of events) actor.send(event);
    return actor.getSnapshot().context;
  };
  const learn: SessionEvent = { type: 'learn', carriers: hongKong };
  test('takes a carrier once it has learnt it, and loses nothing by learning', () => {
    const asked: SessionEvent = { type: 'answer', question: 'card', answers: ['hkNumber'] };
    expect(sent(asked, learn)).toMatchObject({ page: 'carrier', trail: { card: ['hkNumber'] } });
    expect(sent(asked, learn, { type: 'answer', question: 'carrier', answers: ['cmhk'] }).page).toBe('tariff');
    expect(sent(learn, open(complete))).toMatchObject({ page: 'advice', dropped: [] });
  });
  test('goes on with “another company” all the same', () =>
    expect(sent(open('card=hkNumber&carrier=other')).page).toBe('tariff'));
});

test('the kinds of card whose carriers are offered follow from the answers', () => {
  expect(kindsOffered({})).toEqual([]);
  expect(kindsOffered({ card: ['dual'] })).toEqual(['dual']);
  expect(kindsOffered({ card: ['unsure'] })).toEqual([]);
  expect(kindsOffered({ card: ['unsure'], clue: ['plus86'] })).toEqual(['mainland']);
  expect(kindsOffered({ card: ['unsure'], clue: ['plus1'] })).toEqual(['usSim', 'usVirtual']);
  expect(kindsOffered({ card: ['unsure'], clue: ['none'] })).toEqual([]);
  expect(kindsOffered({ card: ['__proto__'] })).toEqual([]);
});
