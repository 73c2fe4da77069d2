import { expect, test } from 'vitest';
import { parseLink } from '#machines/link.ts';
import { type Counter, counterOf } from '#src/advice/counter.ts';
import { adviseOn } from '../journeys.ts';

const on = (link: string): Counter => counterOf(adviseOn(parseLink(link).given));
const ids = ({ requests }: Counter) => requests.map(({ id, isChoice }) => (isChoice ? `${id}?` : id));

const contract =
  'card=hkNumber&carrier=three-hk&tariff=monthly&aim=close&signal=receives&holder=relative&contract=unsure&arrears=unsure&balance=unsure&extras=none&bindings=bank&place=mainland';

test('a contract of a relative: closing, money and proof, with the papers and boxes for each', () => {
  const sheet = on(contract);
  expect(ids(sheet)).toEqual(['forHolder?', 'close', 'money', 'writing']);
  expect(sheet.pens).toEqual(['holder', 'number', 'id', 'bearer', 'contact', 'lastDay']);
  expect(sheet.papers).toEqual(['card', 'registeredId', 'authorisation', 'bearerId', 'lastBill', 'paid', 'deposit']);
  expect(sheet.boxes).toEqual([
    'arrears',
    'contractEnd',
    'earlyFee',
    'lastDay',
    'lastBill',
    'refund',
    'reference',
    'stamp',
  ]);
});

test('a prepaid card has no bill, no arrears and no refund to fill in', () => {
  const sheet = on(
    'card=hkNumber&carrier=cmhk&tariff=prepaid&aim=close&signal=receives&holder=self&bindings=bank&place=mainland',
  );
  expect(ids(sheet)).toEqual(['cancelRegistration', 'writing']);
  expect(sheet.boxes).toEqual(['registration', 'reference', 'stamp']);
  expect(sheet.papers).toEqual(['card', 'registeredId']);
});

test('of a dual card it says which number goes and which stays', () => {
  const dual =
    'card=dual&carrier=csl&drop=mainlandOnly&signal=lost&holder=self&contract=over&bindings=bank&place=mainland';
  const one = on(dual);
  expect(ids(one)).toEqual(['block', 'dropMainlandNumber', 'writing']);
  expect(one.pens).toEqual(expect.arrayContaining(['hongKongNumber', 'mainlandNumber']));
  expect(one.papers).not.toContain('card');
  expect(one.boxes).toContain('mainlandEnd');
  const both = on(
    'card=dual&carrier=csl&drop=everything&tariff=monthly&aim=close&signal=receives&holder=self&contract=over&arrears=no&balance=none&bindings=bank&place=mainland',
  );
  expect(ids(both)).toContain('bothNumbers');
  expect(ids(both)).not.toContain('close');
  expect(both.boxes).toContain('bothEnd');
  expect(both.boxes).not.toContain('lastDay');
});

test('whoever has not decided asks first, and ticks at the counter', () => {
  const sheet = on(contract.replace('aim=close', 'aim=unsure'));
  expect(ids(sheet)).toEqual(['forHolder?', 'undecided', 'portOut?', 'pause?', 'close?', 'money?', 'writing']);
});

test('for somebody else’s card nothing is asked to be closed', () => {
  const sheet = on('card=hkNumber&carrier=three-hk&tariff=monthly&aim=close&signal=lost&holder=stranger&bindings=bank');
  expect(ids(sheet)).toEqual(['notMine', 'block']);
  expect(sheet.boxes).toEqual(['reference', 'stamp']);
  expect(sheet.pens).toEqual(['name', 'number', 'id', 'contact']);
});

test('where no counter is needed, it says so', () => {
  const note = (link: string) => on(link).note;
  expect(note('card=usSim&carrier=mint&aim=close&signal=receives&holder=self&bindings=bank')).toBe('lapse');
  expect(note('card=usVirtual&carrier=skype&balance=deposit&bindings=bank')).toBe('ended');
  expect(note('card=unsure&clue=none&tariff=prepaid&signal=receives&holder=self&bindings=bank')).toBe('findOut');
  expect(note(contract)).toBe('noCounter');
  expect(note(contract.replace('place=mainland', 'place=hongKong'))).toBe(undefined);
});

test('every question of the advice is asked, once, the one that decides most first', () => {
  const link =
    'card=dual&carrier=other&drop=everything&tariff=monthly&aim=unsure&signal=lost&holder=relative&contract=unsure&arrears=unsure&balance=unsure&bindings=shopping&place=elsewhere';
  const { ask } = adviseOn(parseLink(link).given);
  const { questions } = on(link);
  expect([...questions].sort()).toEqual([...ask].sort());
  expect(questions.length).toBeGreaterThan(12);
  expect(questions.slice(0, 3)).toEqual(['network', 'secondNumber', 'channel']);
  expect(questions.at(-1)).toBe('reactivation');
});
