import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Given } from '#machines/card.ts';
import { parseLink } from '#machines/link.ts';
import { draft } from '#src/advice/advise.ts';
import { itemRules } from '#src/advice/items.ts';
import { type PlanCase, type PlanEntry, type PlanStage, planOf } from '#src/advice/plan.ts';
import { wordedByCard } from '#src/advice/planErrands.ts';
import words from '#src/i18n/en/items.json' with { type: 'json' };
import { orderFaults } from '#src/proof/claims.ts';
import { journeyBy } from '../browser/paths.ts';
import { chanceOf } from '../browser/seeded.ts';
import { bindings, carriers, supplierOf } from '../journeys.ts';

const caseOf = (key: string, given: Given): PlanCase & { items: readonly { id: string }[] } => ({
  ...draft({ given, carriers }, supplierOf(given), bindings, '2026-11-21'),
  key,
  given,
});
const cardOf = (key: string, link: string) => caseOf(key, parseLink(link).given);
const entriesOf = (plan: readonly PlanStage[]): PlanEntry[] =>
  plan.flatMap(({ entries, errands }) => [...entries, ...errands.flatMap((errand) => errand.entries)]);
/** Every line of the plan with its card, in the order to do them. */
const linesOf = (plan: readonly PlanStage[]) =>
  plan.flatMap(({ stage, ...rest }) =>
    entriesOf([{ stage, ...rest }]).flatMap(({ id, cards }) => cards.map(({ key }) => ({ stage, id, key }))),
  );

const hk = 'tariff=monthly&aim=close&signal=receives&holder=self&document=same&contract=over&arrears=no&balance=none';
const main = cardOf('main', `card=hkNumber&carrier=csl&${hk}&extras=subCards&bindings=bank&place=hongKong`);
const sub = cardOf('sub', `card=hkNumber&carrier=csl&${hk}&extras=none&bindings=bank,messaging&place=hongKong`);
const data = cardOf(
  'data',
  'card=hkData&dataTerm=longTerm&carrier=csl&tariff=prepaid&signal=receives&holder=self&bindings=none&place=hongKong',
);
const kept = cardOf('kept', `card=hkNumber&carrier=cmhk&${hk.replace('close', 'keepNumber')}&extras=none`);
const indexIn = (plan: readonly PlanStage[], id: RegExp, key: string) =>
  linesOf(plan).findIndex((line) => id.test(line.id) && line.key === key);

test('what is one deed is there once, and what hangs on a company’s own account once for each card', () => {
  const entries = entriesOf(planOf([main, sub, data]));
  const of = (id: string) => entries.filter((entry) => entry.id === id).map(({ cards }) => cards.map(({ key }) => key));
  expect(of('moveBank')).toEqual([['main', 'sub']]);
  expect(of('moveMessaging')).toEqual([['sub']]);
  expect(of('useOfficialSites')).toEqual([['main', 'sub', 'data']]);
  // All that the three do alike and that no company's account or record is part of.
  const shared = entries.filter(({ isShared }) => isShared).map(({ id }) => id);
  expect(shared).toEqual(['useOfficialSites', 'backUp', 'findBindings', 'moveBank', 'gatherDocuments', 'keepRecords']);
});

test('cards stand under one line only where its words are the same for both', () => {
  const worded = Object.entries(words).flatMap(([id, parts]) =>
    Object.keys(parts).some((part) => part.includes('_')) ? [id] : [],
  );
  expect([...wordedByCard].sort()).toEqual(worded.sort());
  const inApp = cardOf(
    'app',
    'card=usVirtual&carrier=google-voice&aim=close&signal=receives&holder=self&balance=none&bindings=bank',
  );
  const entries = entriesOf(planOf([sub, inApp]));
  expect(entries.filter(({ id }) => id === 'moveBank')).toHaveLength(1);
  expect(entries.filter(({ id }) => id === 'collectProof')).toHaveLength(2);
});

test('one visit to a shop asks for all its cards, those first that may hang on another', () => {
  const plan = planOf([main, kept, sub, data]);
  const errands = plan.flatMap((stage) => stage.errands).filter(({ carrier }) => carrier === 'csl');
  expect(errands.filter(({ channel }) => channel === main.channel?.id)).toHaveLength(1);
  const requested = indexIn(plan, /^requestClosure$/, 'main');
  expect(indexIn(plan, /^cancelRegistration$/, 'data')).toBeGreaterThan(0);
  expect(indexIn(plan, /^requestClosure$/, 'sub')).toBeLessThan(requested);
  expect(indexIn(plan, /^(requestClosure|cancelRegistration)$/, 'data')).toBeLessThan(requested);
});

test('codes are moved to a number that is kept, and never to a paused or a silent one', () => {
  const moves = (cards: PlanCase[]) =>
    entriesOf(planOf(cards)).flatMap(({ id, to }) => (/^move/.test(id) ? [to.map(({ key }) => key).join()] : []));
  expect(moves([sub, kept])).toEqual(['kept', 'kept']);
  const paused = cardOf(
    'paused',
    `card=hkNumber&carrier=cmhk&${hk.replace('close', 'pause')}&extras=none&bindings=none`,
  );
  expect(moves([sub, paused])).toEqual(['', '']);
  const dual = cardOf('dual', 'card=dual&carrier=cmhk&drop=mainlandOnly&signal=receives&holder=self&bindings=none');
  expect(moves([sub, dual])).toEqual(['dual', 'dual']);
  const silent = cardOf(
    'silent',
    `card=hkNumber&carrier=cmhk&${hk.replace('close', 'keepNumber').replace('receives', 'silent')}&extras=none&bindings=none`,
  );
  expect(moves([sub, silent])).toEqual(['', '']);
});

test('cards of unknown companies share no errand', () => {
  const other = (key: string) =>
    cardOf(key, `card=hkNumber&carrier=other&${hk}&extras=none&bindings=none&place=hongKong`);
  expect(planOf([other('a'), other('b')]).flatMap(({ errands }) => errands)).toHaveLength(2);
});

test('any cards: every line once, each card’s own order, stages in order, every account moved before any request', () => {
  const kinds = (given: Given) => `${given.card}${given.carrier}`;
  // Two seeds from few make it likely that cards are of one company.
  const cards = fc
    .array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 5 })
    .map((seeds) => seeds.map((seed, at) => caseOf(`${at}`, journeyBy(chanceOf(seed)))));
  fc.assert(
    fc.property(cards, fc.boolean(), (some, areOfOne) => {
      const [first] = some;
      const cases =
        areOfOne && first
          ? [first, ...some.map((one) => ({ ...one, given: { ...one.given, carrier: first.given.carrier } }))].map(
              (one, at) => ({ ...one, key: `${at}` }),
            )
          : some;
      const lines = linesOf(planOf(cases));
      for (const { key, items, given } of cases)
        expect(
          lines.filter((line) => line.key === key).map(({ id }) => id),
          kinds(given),
        ).toEqual(items.map(({ id }) => id));
      // Stages alone: what a line destroys is its own card’s, and that order is held above.
      expect(orderFaults(lines.map(({ id, stage }) => ({ id, stage })))).toEqual([]);
      const requests = /^(requestClosure|cancelRegistration|dropMainlandNumber|letLapse|requestPause|requestPortOut)$/;
      const firstRequest = lines.findIndex(({ id }) => requests.test(id));
      const lastMove = lines.findLastIndex(({ id }) => /^move[A-Z]/.test(id));
      if (firstRequest >= 0) expect(lastMove).toBeLessThan(firstRequest);
      const keys = new Set(
        planOf(cases)
          .flatMap(({ errands }) => errands)
          .map(({ entries }) => entries.map(({ id, cards }) => id + cards.map(({ key }) => key)).join()),
      );
      expect(keys.size).toBe(planOf(cases).flatMap(({ errands }) => errands).length);
    }),
    { numRuns: 150 },
  );
});

test('every line that destroys something in the stage of closing belongs to an errand', () => {
  const ids = new Set(
    itemRules.filter(({ stage, destroys }) => stage === 'close' && destroys?.length).map(({ id }) => id),
  );
  const [close] = planOf([...ids].map((id) => ({ ...sub, key: id, items: [{ id, stage: 'close' as const }] })));
  expect(close?.entries).toEqual([]);
});
