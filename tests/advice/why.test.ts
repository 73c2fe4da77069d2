import { describe, expect, test } from 'vitest';
import type { Given } from '#machines/card.ts';
import { parseLink, questionIds } from '#machines/link.ts';
import { isMany, replay } from '#machines/replay.ts';
import { choicesFor, plainest } from '#machines/space.ts';
import { changeTo } from '#src/advice/change.ts';
import { influence } from '#src/advice/influence.ts';
import { whyNot } from '#src/advice/whyNot.ts';
import { adviseOn, bindings, carriers, everything, supplierOf, walk } from '../journeys.ts';

const trailOf = (link: string): Given => {
  const walked = replay(parseLink(link).given, carriers);
  expect(walked).toMatchObject({ at: 'advice', dropped: [] });
  return walked.trail;
};
const idsOf = (given: Given) => adviseOn(given).items.map(({ id }) => id as string);
/** Answers whatever is still asked in the plainest way. */
function complete(given: Given): Given {
  const { at, trail, pending } = replay(given, carriers);
  return at === 'advice' ? trail : complete({ ...trail, ...pending, [at]: plainest(choicesFor(at, trail, carriers)) });
}
const whyNotFor = (given: Given) => whyNot(adviseOn(given), given, carriers, supplierOf(given));

const people = [
  'card=hkNumber&carrier=three-hk&tariff=monthly&aim=close&signal=receives&holder=self&contract=over&arrears=no&balance=none&extras=none&bindings=bank&place=mainland&proxy=yes',
  'card=hkNumber&carrier=cmhk&tariff=prepaid&aim=unsure&signal=silent&holder=relative&bindings=none&place=elsewhere',
  'card=hkData&dataTerm=shortStay&carrier=other&bindings=none',
  'card=dual&carrier=other&drop=mainlandOnly&signal=receives&holder=self&contract=running&bindings=none&place=hongKong',
  'card=mainland&carrier=china-mobile&aim=close&signal=receives&holder=self&document=same&contract=over&arrears=no&balance=none&extras=none&bindings=bank&place=hongKong&proxy=no',
  'card=usSim&carrier=tello&aim=close&signal=receives&holder=self&bindings=signIn',
  'card=usVirtual&carrier=textnow&aim=close&signal=receives&holder=self&balance=none&bindings=none',
  'card=pocketWifi&contract=over&balance=none&place=mainland&proxy=no',
];

describe('what is not on the list', () => {
  test.each(people)('comes in by the change that is named: %s', (link) => {
    const given = trailOf(link);
    const { items, channels, elsewhere } = whyNotFor(given);
    for (const { id, changes } of items) {
      const changed = Object.fromEntries(changes.map(({ question, answers }) => [question, answers]));
      expect.soft(idsOf(complete({ ...given, ...changed })), id).toContain(id);
    }
    for (const { id, changes } of channels) {
      const changed = Object.fromEntries(changes.map(({ question, answers }) => [question, answers]));
      const { channel, others } = adviseOn(complete({ ...given, ...changed }));
      expect
        .soft(
          [channel, ...others].map((one) => one?.id),
          id,
        )
        .toContain(id);
    }
    expect(new Set([...items.map(({ id }) => id), ...elsewhere]).size).toBe(items.length + elsewhere.length);
  });

  test.each([
    'card=pocketWifi&contract=over&balance=none&place=mainland&proxy=no',
    'card=usVirtual&carrier=textnow&aim=close&signal=receives&holder=self&balance=none&bindings=none',
  ])(
    'no smaller change brings it in, looked for among all journeys: %s',
    (link) => {
      const given = trailOf(link);
      const least = new Map<string, number>();
      const kept = ['card', 'clue', 'carrier'];
      const sets = (question: (typeof questionIds)[number], before: Given) =>
        kept.includes(question) ? [given[question] ?? []] : everything(question, before);
      walk(sets, {
        journey(other) {
          const isChanged = (id: string) => given[id] && other[id] && String(given[id]) !== String(other[id]);
          const changes = questionIds.filter(isChanged).length;
          for (const id of idsOf(other)) least.set(id, Math.min(changes, least.get(id) ?? 99));
          return 0;
        },
        merge: () => [],
      });
      const { items, elsewhere } = whyNotFor(given);
      for (const { id, changes } of items)
        expect.soft([id, changes.filter(({ question }) => given[question]).length]).toEqual([id, least.get(id)]);
      expect(elsewhere.filter((id) => least.has(id))).toEqual([]);
    },
    30_000,
  );
});

describe('which lines a question can change', () => {
  test.each(people)('is what other answers to it do, whatever comes after: %s', (link) => {
    const given = trailOf(link);
    const supplier = supplierOf(given);
    for (const question of questionIds.filter(
      (id) => given[id] && !['card', 'clue', 'carrier', 'dataTerm'].includes(id),
    )) {
      const before = Object.fromEntries(
        questionIds.slice(0, questionIds.indexOf(question)).flatMap((id) => (given[id] ? [[id, given[id]]] : [])),
      );
      const told = influence(question, before, carriers, supplier);
      // Flipping the answer alone may bring only lines that were named.
      const here = new Set(idsOf(given));
      for (const answers of everything(question, before)) {
        const there = idsOf(complete({ ...given, [question]: [...answers] }));
        const differing = [...there.filter((id) => !here.has(id)), ...[...here].filter((id) => !there.includes(id))];
        // A question that is newly asked, or asked no longer, may bring lines of its own.
        const asked = (one: Given) => Object.keys(one).join();
        if (asked(complete({ ...given, [question]: [...answers] })) !== asked(given) || isMany(question)) continue;
        for (const id of differing) if (id !== 'askCarrier') expect.soft(told, `${question}=${answers}`).toContain(id);
      }
      // Where somebody is decides where they may ask, and not always a line.
      if (question !== 'place' && question !== 'proxy') expect.soft(told.length, question).toBeGreaterThan(0);
    }
  });
  test('is told before the carrier is known, and nearly all for the kind of card', () => {
    const rules = supplierOf({ card: ['hkNumber'], carrier: ['other'] });
    expect(influence('card', {}, carriers, rules)).toEqual(expect.arrayContaining(['returnDevice', 'moveBank']));
    expect(influence('carrier', { card: ['hkNumber'] }, carriers, rules)).toEqual(
      expect.arrayContaining(['cancelRegistration', 'giveNotice']),
    );
  });
});

describe('a change of answers', () => {
  const given = trailOf(people[0] ?? '');
  const records = { carriers, supplier: supplierOf(given), bindings };
  test('tells which lines come and go', () => {
    const change = changeTo(adviseOn(given), { ...given, holder: ['company'] }, records);
    expect(change.comes).toEqual(['gatherCompanyPapers']);
    expect(change.goes).toEqual(['gatherDocuments', 'writeAuthorisation']);
    expect(change).toMatchObject({ moves: [], open: [], asks: [] });
    expect(change.headline).toBeUndefined();
  });
  test('tells of another way out, and of lines in another place', () => {
    const wanted = { ...given, balance: ['credit'] };
    const credit = complete(wanted);
    const change = changeTo(adviseOn(credit), { ...credit, aim: ['keepNumber'] }, records);
    expect(change.headline).toBe('portOut');
    expect(change.moves).toContain('claimRefund');
  });
  test('tells what must be asked first, and what hangs on it', () => {
    const prepaid = trailOf(
      'card=hkNumber&carrier=three-hk&tariff=prepaid&aim=close&signal=receives&holder=self&bindings=bank',
    );
    const change = changeTo(adviseOn(prepaid), { ...prepaid, tariff: ['monthly'] }, records);
    expect(change.asks).toEqual(['contract', 'arrears', 'balance', 'extras', 'place', 'proxy']);
    expect(change.goes).toContain('cancelRegistration');
    expect(change.comes).toContain('requestClosure');
    expect(change.open).toEqual(expect.arrayContaining(['payArrears', 'weighFee']));
  });
  test('changes nothing where nothing is changed', () => {
    expect(changeTo(adviseOn(given), given, records)).toEqual({
      comes: [],
      goes: [],
      moves: [],
      rewords: [],
      open: [],
      asks: [],
      isElsewhere: false,
    });
  });
});
