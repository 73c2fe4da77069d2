import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { entryOfRecord } from '#data/entry.ts';
import type { Carrier } from '#data/schema.ts';
import type { QuestionId } from '#machines/interview.ts';
import { parseLink } from '#machines/link.ts';
import { isMany, offered, replay } from '#machines/replay.ts';
import { advise } from '#src/advice/advise.ts';
import { matches, standInTheWay } from '#src/advice/match.ts';
import { situationOf } from '#src/advice/situation.ts';
import { adviseOn, bindings, carriers, everything, records, supplierOf } from '../journeys.ts';

const adviceFor = (link: string) => {
  const walked = replay(parseLink(link).given, carriers);
  expect(walked).toMatchObject({ at: 'advice', dropped: [] });
  return adviseOn(walked.trail);
};
const ids = (link: string) => adviceFor(link).items.map(({ id }) => id);

const stories: [story: string, link: string, route: string, present: string[], absent: string[]][] = [
  [
    'a lost 1O1O card under contract: block it first, then move accounts, then close',
    'card=hkNumber&carrier=1o1o&aim=close&signal=lost&holder=self&contract=running&arrears=no&balance=none&extras=none&bindings=bank',
    'close',
    ['blockCard', 'restoreSignal', 'moveBank', 'weighFee', 'requestClosure'],
    ['backUp', 'payArrears', 'removeEsim'],
  ],
  [
    'somebody who wants to keep a prepaid number: port out, keep value on it, close nothing',
    'card=hkNumber&carrier=smartone&tariff=prepaid&aim=keepNumber&signal=receives&holder=self',
    'portOut',
    ['portOutFirst', 'keepValue', 'requestPortOut', 'confirmClosed'],
    ['moveBank', 'cancelRegistration', 'useUpBalance', 'requestClosure', 'watchReissue'],
  ],
  [
    'a number to keep that has expired: ask today, and protect what hangs on it',
    'card=hkNumber&carrier=sosim&aim=keepNumber&signal=expired&holder=self&bindings=bank',
    'close',
    ['reviveNumber', 'restoreSignal', 'moveBank'],
    ['requestPortOut'],
  ],
  [
    'a card bought already registered: nothing to ask for oneself, move the accounts, let it end',
    'card=hkNumber&carrier=csl&tariff=prepaid&aim=close&signal=receives&holder=stranger&bindings=messaging',
    'lapse',
    ['checkHolder', 'moveMessaging', 'askHolder', 'letLapse'],
    ['cancelRegistration', 'requestClosure', 'gatherDocuments'],
  ],
  [
    'a mainland number to rest for a while: ask for the pause, move codes first',
    'card=mainland&carrier=china-mobile&aim=pause&signal=receives&holder=self&document=same&arrears=no&bindings=bank&place=hongKong&proxy=no',
    'pause',
    ['pauseInstead', 'moveBank', 'requestPause', 'getReceipt'],
    ['requestClosure', 'destroySim', 'watchReissue'],
  ],
  [
    'Tello: it has a button, so it is closed and not left to lapse; the account is deleted last',
    'card=usSim&carrier=tello&aim=close&signal=receives&holder=self&bindings=signIn',
    'close',
    ['moveSignIn', 'stopAutoCharges', 'requestClosure', 'eraseAccount'],
    ['letLapse', 'payArrears'],
  ],
  [
    'a company’s card: the company’s papers, not one’s own',
    'card=hkNumber&carrier=three-hk&tariff=monthly&aim=close&signal=receives&holder=company&contract=over&arrears=no&balance=none&extras=none&bindings=work&place=hongKong',
    'close',
    ['moveWork', 'giveNotice', 'gatherCompanyPapers'],
    ['gatherDocuments', 'askHolder', 'weighFee'],
  ],
  [
    'not sure whether to close: look at keeping, pausing and moving first',
    'card=hkNumber&carrier=cmhk&tariff=prepaid&aim=unsure&signal=receives&holder=self&bindings=unsure&place=elsewhere',
    'close',
    [
      'considerKeeping',
      'pauseInstead',
      'portOutFirst',
      'findBindings',
      'moveBank',
      'moveShopping',
      'cancelRegistration',
    ],
    ['payArrears'],
  ],
];
test.each(stories)('%s', (_story, link, route, present, absent) => {
  const items = ids(link);
  expect(adviceFor(link).route).toBe(route);
  expect(items.filter((id) => present.includes(id))).toEqual(present);
  expect(items.filter((id) => absent.some((one) => one === id))).toEqual([]);
});

describe('not sure', () => {
  const base =
    'card=hkNumber&carrier=three-hk&tariff=monthly&aim=close&signal=receives&holder=self&contract=C&arrears=A&balance=B&extras=E&bindings=L&place=hongKong';
  const fill = (c: string, a: string, b: string, e: string, l: string) =>
    base
      .replace('=C', `=${c}`)
      .replace('=A', `=${a}`)
      .replace('=B', `=${b}`)
      .replace('=E', `=${e}`)
      .replace('=L', `=${l}`);
  test('is never told less than any surer answer', () => {
    const all = (question: QuestionId) => everything(question, {}).map((set) => set.join());
    const unsure = new Set(ids(fill('unsure', 'unsure', 'unsure', 'unsure', 'unsure')));
    for (const c of all('contract'))
      for (const a of all('arrears'))
        for (const b of all('balance'))
          for (const e of all('extras'))
            for (const l of all('bindings'))
              expect(ids(fill(c, a, b, e, l)).filter((id) => !unsure.has(id))).toEqual([]);
  }, 60_000);
});

describe('what a line says', () => {
  test('names the carrier’s one tariff as the reason where it was not asked', () => {
    const item = adviceFor(
      'card=hkNumber&carrier=sosim&aim=close&signal=receives&holder=self&bindings=none',
    ).items.find(({ id }) => id === 'cancelRegistration');
    expect(item?.because).toEqual(['card.hkNumber', 'carrier.sosim', 'holder.self']);
  });
  test('rests on the general rule where the carrier says nothing, with the regulator’s source', () => {
    const item = adviceFor(
      'card=hkNumber&carrier=sosim&aim=close&signal=receives&holder=self&bindings=none',
    ).items.find(({ id }) => id === 'cancelRegistration');
    expect(item?.facts.flatMap((fact) => fact.sources.map((source) => source.grade))).toContain('regulator');
  });
  test('goes to the questions for the carrier where nobody could confirm it', () => {
    const { ask, items } = adviceFor(
      'card=usVirtual&carrier=other&aim=close&signal=receives&holder=self&balance=credit&bindings=none',
    );
    expect(ask).toContain('confirmation');
    expect(items.find(({ id }) => id === 'getReceipt')?.facts).toEqual([]);
    expect(items.map(({ id }) => id)).toContain('askCarrier');
  });
  test('is shown and asked about all the same where a fact settles only a part of it', () => {
    const { ask, items } = adviceFor(
      'card=hkNumber&carrier=three-hk&tariff=monthly&aim=close&signal=receives&holder=self&contract=running&arrears=no&balance=none&extras=none&bindings=none&place=hongKong',
    );
    expect(items.find(({ id }) => id === 'weighFee')?.facts.length).toBeGreaterThan(0);
    expect(ask).toContain('earlyFee');
    expect(ask).not.toContain('papers');
  });
  test('depends on nothing but its arguments, and leaves them as they are', () => {
    const link =
      'card=hkNumber&carrier=cmhk&tariff=prepaid&aim=close&signal=receives&holder=self&bindings=bank&place=mainland';
    const records = JSON.stringify(bindings);
    vi.setSystemTime('2020-01-01');
    const then = adviceFor(link);
    vi.setSystemTime('2040-01-01');
    expect(adviceFor(link)).toEqual(then);
    expect(JSON.stringify(bindings)).toBe(records);
    vi.useRealTimers();
  });
});

describe('a line', () => {
  const monthly =
    'card=mainland&carrier=china-mobile&aim=close&signal=receives&holder=self&document=none&contract=running&arrears=no&balance=none&extras=none&bindings=messaging&place=mainland';
  test('names no answer as its reason that it would take any other of', () => {
    for (const { because } of adviceFor(monthly).items.filter(
      ({ id }) => id === 'checkFinalBill' || id === 'requestClosure',
    )) {
      expect(because).not.toContain('contract.running');
    }
  });
  test('lists the services that need the old number first, and asks for proof where the ID is gone', () => {
    const { items } = adviceFor(monthly);
    const order = items.find(({ id }) => id === 'moveMessaging')?.services.map(({ oldSms }) => oldSms) ?? [];
    expect(order.length).toBeGreaterThan(3);
    expect(order).toEqual(
      [...order].sort(
        (a, b) => ['needed', 'disputed', 'avoidable'].indexOf(a) - ['needed', 'disputed', 'avoidable'].indexOf(b),
      ),
    );
    expect(items.map(({ id }) => id)).toContain('proveRenewedId');
  });
});

describe('a rule', () => {
  const situation = situationOf({ card: ['unsure'], clue: ['plus852'], bindings: ['bank', 'work'] }, carriers);
  test('holds when every question is met by one of its answers, and says by which', () => {
    expect(matches({ card: ['hkNumber'], bindings: ['bank', 'work', 'shopping'] }, situation)).toEqual([
      'clue.plus852',
      'bindings.bank',
      'bindings.work',
    ]);
    expect(matches([{ card: ['dual'] }, { clue: ['plus852'] }], situation)).toEqual(['clue.plus852']);
    expect(matches(undefined, situation)).toEqual([]);
    expect(matches({ place: ['hongKong'] }, situation)).toBeUndefined();
  });
  test('that does not hold names what stands in its way, in the case that comes nearest', () => {
    expect(standInTheWay([{ bindings: ['none'], clue: ['two'] }, { clue: ['two'] }], situation)).toEqual([
      'clue.plus852',
    ]);
  });
});

// The journey walk tries of a many-answer each alone and all together. That is enough only if rules never tell combinations apart.
test.each([
  ['bindings', 'card=hkData&dataTerm=shortStay&carrier=sosim&bindings=SET'],
  [
    'extras',
    'card=hkNumber&carrier=csl&tariff=monthly&aim=close&signal=receives&holder=self&contract=over&arrears=no&balance=none&extras=SET&bindings=none&place=hongKong',
  ],
] as const)('every combination of %s gives what its answers give one by one', (question, link) => {
  const answers = offered(question).filter((answer) => answer !== 'none' && answer !== 'unsure');
  const linesOf = (set: readonly string[]) => ids(link.replace('SET', set.join()));
  const alone = new Map(answers.map((answer) => [answer, linesOf([answer])]));
  const order = linesOf(answers);
  for (let bits = 1; bits < 2 ** answers.length; bits++) {
    const set = answers.filter((_, at) => (bits >> at) % 2 === 1);
    const together = new Set(set.flatMap((answer) => alone.get(answer) ?? []));
    expect(linesOf(set)).toEqual(order.filter((id) => together.has(id)));
  }
});

test('random complete trails always get sound advice', () => {
  const choose = fc.array(fc.nat(), { minLength: 17, maxLength: 17 });
  fc.assert(
    fc.property(choose, (numbers) => {
      let walked = replay({}, carriers);
      for (const number of numbers) {
        if (walked.at === 'advice') break;
        const question = walked.at;
        const choices = everything(question, walked.trail);
        const mixed =
          isMany(question) && number % 3 === 0 ? offered(question).filter((_, at) => (number >> at) % 2 === 1) : [];
        walked = replay(
          { ...walked.trail, [question]: mixed.length > 0 ? mixed : (choices[number % choices.length] ?? []) },
          carriers,
        );
      }
      expect(walked.at).toBe('advice');
      const { items, channel, route } = adviseOn(walked.trail);
      expect(items.length).toBeGreaterThan(0);
      expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
      if (route === 'close') expect(channel).not.toBeNull();
    }),
    { numRuns: 1_500 },
  );
}, 60_000);

describe('a carrier that has ended', () => {
  const retired = (id: string): Carrier => {
    const record = records[id];
    if (!record) throw new Error(`no record ${id}`);
    const [key = ''] = Object.keys(record.sources);
    const text = { 'zh-Hans': '服务结束了。', 'zh-Hant': '服務已結束。', en: 'The service has ended.' };
    return { ...record, ended: true, channels: [], facts: { ended: [{ on: '2027-01-01', text, sources: [key] }] } };
  };
  test.each([
    ['hkNumber', 'cmhk'],
    ['hkData', 'sosim'],
    ['dual', 'csl'],
    ['mainland', 'china-unicom'],
    ['usSim', 'tello'],
    ['usVirtual', 'google-voice'],
  ])('a %s of %s: nothing to close, few questions, and something to do whatever is answered', (card, id) => {
    const record = retired(id);
    const index = { ...carriers, [id]: entryOfRecord(record) };
    for (const [balance, accounts, dataTerm] of [
      ['none', 'none', 'longTerm'],
      ['unsure', 'unsure', 'shortStay'],
      ['both', 'bank', 'longTerm'],
    ]) {
      const wanted = {
        card: [card],
        dataTerm: [`${dataTerm}`],
        carrier: [id],
        balance: [`${balance}`],
        bindings: [`${accounts}`],
      };
      const { at, trail } = replay(wanted, index);
      expect(at).toBe('advice');
      const rules = supplierOf({ card: [card], dataTerm: ['longTerm'], carrier: ['other'] }).rules;
      const advice = advise({ given: trail, carriers: index }, { id, own: record, rules }, bindings, '2027-02-01');
      expect(advice).toMatchObject({ route: 'nothing', headline: 'ended', channel: null });
      const ids = advice.items.map((item) => item.id);
      expect(ids.length).toBeGreaterThan(0);
      expect(ids).toEqual([...new Set(ids)]);
    }
  });
});
