import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseLink } from '#machines/link.ts';
import { brought, checked, fileOf, readFile } from '#src/ui/cards/cardsFile.ts';
import { type Case, followed, idOf, type Memory, mostCases, understand, withoutCase } from '#src/ui/memory.ts';
import { carriers } from '../journeys.ts';

const given = (link: string) => parseLink(link).given;
const cmhk = 'card=hkNumber&carrier=cmhk&tariff=prepaid';
const one: Case = { given: given(cmhk), ticks: ['moveBank'], by: '2027-01-31' };
const other: Case = { given: given('card=usSim&carrier=tello'), ticks: ['backUp'] };
const file = (cases: unknown, rest: object = {}) => JSON.stringify({ app: 'signoff', version: 2, cases, ...rest });
const read = (text: string) => {
  const found = readFile(text);
  if ('fault' in found) throw new Error(found.fault);
  return found;
};

describe('the memory', () => {
  test('holds two cards of one kind and company, each with its own answers and ticks', () => {
    let memory: Memory = [one];
    memory = followed(memory, given('card=hkNumber'), 'added', one);
    memory = followed(memory, given('card=hkNumber&carrier=cmhk'), 'answer', memory[0]);
    expect(memory.map(idOf)).toEqual(['hkNumber,undefined,cmhk,2', 'hkNumber,undefined,cmhk,1']);
    expect(memory[1]).toEqual(one);
    expect(memory[0]?.ticks).toEqual([]);
    // A link names no copy: it leads to the card with just its answers.
    expect(followed(memory, one.given, 'link', memory[0])[0]).toEqual(one);
    expect(withoutCase(memory, memory[0] as Case)).toEqual([one]);
  });
  test('without “add”, the same card answered again is the same card', () => {
    const memory = followed([one], given('card=hkNumber'), 'link', undefined);
    const again = followed(memory, given('card=hkNumber&carrier=cmhk'), 'answer', memory[0]);
    expect(again).toEqual([{ ...one, given: given('card=hkNumber&carrier=cmhk') }]);
  });
  test('of version 1 is read, and a copy or date that is none is left out', () => {
    expect(understand(JSON.stringify({ version: 1, cases: [{ answers: cmhk, ticks: ['moveBank'] }] }))).toEqual([
      { given: one.given, ticks: ['moveBank'] },
    ]);
    const odd = [{ answers: cmhk, ticks: [], copy: 1e9, by: 'soon' }];
    expect(understand(JSON.stringify({ version: 2, cases: odd }))).toEqual([{ given: one.given, ticks: [] }]);
  });
});

describe('a file', () => {
  test('brings back what was saved', () => {
    const memory = [one, { ...other, copy: 3 }];
    const { entries, left } = read(fileOf(memory));
    expect(left).toEqual([]);
    expect(brought([], entries)).toEqual({ memory, added: 2, joined: 0, left: [] });
  });
  test('of version 1 is taken', () => {
    const { entries } = read(file([{ answers: cmhk, ticks: ['moveBank'] }], { version: 1 }));
    expect(brought([], entries).memory).toEqual([{ given: one.given, ticks: ['moveBank'] }]);
  });
  test.each([
    ['', 'notJson'],
    ['{"app":"signoff"', 'notJson'],
    ['[1]', 'notOurs'],
    ['{"app":"other","version":2,"cases":[]}', 'notOurs'],
    [file([{ answers: cmhk }], { version: '2' }), 'notOurs'],
    [file([{ answers: cmhk }], { version: 3 }), 'newer'],
    [file({}), 'noCards'],
    [file([]), 'noCards'],
    [file([7, null, { answers: 'colour=red' }]), 'noCards'],
  ])('that is not one says why: %.40s', (text, fault) => expect(readFile(text)).toEqual({ fault }));
  test('in part wrong gives what is right, and names the rest', () => {
    const entry = {
      answers: `${cmhk}&dataTerm=shortStay&colour=red`,
      ticks: ['moveBank', 'dance', 3],
      by: '2027-13-01',
      copy: 0,
    };
    const found = read(file([5, entry]));
    expect(found.left).toEqual([
      { entry: 1, what: 'card' },
      ...['unread', 'ticks', 'date', 'copy'].map((what) => ({ entry: 2, what })),
    ]);
    const [kept] = found.entries;
    if (!kept) throw new Error('no entry');
    expect(checked(kept, carriers)).toEqual({
      entries: [{ entry: 2, one: { given: one.given, ticks: ['moveBank'] } }],
      left: [{ entry: 2, what: 'answers', answers: ['dataTerm.shortStay'] }],
    });
  });
  test('adds its ticks to a card that is there, whose answers and date stay', () => {
    const theirs = { ...one, given: given(`${cmhk}&aim=close`), ticks: ['backUp', 'moveBank'], by: '2028-01-01' };
    const { memory, added, joined } = brought([one], [{ entry: 1, one: theirs }]);
    expect({ memory, added, joined }).toEqual({
      memory: [{ ...one, ticks: ['moveBank', 'backUp'] }],
      added: 0,
      joined: 1,
    });
    const undated = brought([{ ...one, by: undefined } as unknown as Case], [{ entry: 1, one: theirs }]);
    expect(undated.memory[0]?.by).toBe('2028-01-01');
  });
  test('brings in no more than there is room for, and says which stay out', () => {
    const many = ['hkNumber', 'hkData', 'dual', 'mainland', 'usSim', 'usVirtual', 'pocketWifi'].flatMap((card) => [
      { answers: `card=${card}` },
      { answers: `card=${card}`, copy: 2 },
    ]);
    const { memory, left } = brought([one], read(file(many)).entries);
    expect(memory).toHaveLength(mostCases);
    expect(memory[0]).toEqual(one);
    expect(left).toEqual([10, 11, 12, 13, 14].map((entry) => ({ entry, what: 'room' })));
  });
  test('of whatever content breaks nothing and loses nothing', () => {
    const link = fc.oneof(
      fc.string(),
      fc.constantFrom(cmhk, 'card=dual', 'card=usSim&carrier=__proto__', 'card=x,hkData'),
    );
    const entry = fc.record(
      {
        answers: fc.oneof(link, fc.anything()),
        ticks: fc.oneof(fc.array(fc.constantFrom('moveBank', 'x', 1)), fc.anything()),
        by: fc.anything(),
        copy: fc.oneof(fc.nat(20), fc.anything()),
      },
      { requiredKeys: [] },
    );
    const ours = fc.array(fc.oneof(entry, fc.anything()), { maxLength: 14 }).map((cases) => file(cases));
    const any = fc.oneof({ weight: 3, arbitrary: ours }, fc.json(), fc.string());
    let taken = 0;
    fc.assert(
      fc.property(any, (text) => {
        const found = readFile(text);
        if ('fault' in found) return;
        taken += 1;
        const fitting = found.entries.flatMap((kept) => checked(kept, carriers).entries);
        const { memory } = brought([one, other], fitting);
        expect(memory.length).toBeLessThanOrEqual(mostCases);
        expect(new Set(memory.map(idOf)).size).toBe(memory.length);
        for (const [at, before] of [one, other].entries()) {
          expect(memory[at]).toMatchObject({ given: before.given });
          expect(memory[at]?.ticks).toEqual(expect.arrayContaining([...before.ticks]));
        }
        // What came in can be stored and read again.
        expect(understand(fileOf(memory))).toEqual(memory);
      }),
      { numRuns: 300 },
    );
    expect(taken).toBeGreaterThan(20);
  });
});
