import { proof, types, unit } from '../guards.ts';
import { type Fault, set, swap } from '../seeds.ts';

const items = (stage: string) => `src/advice/items/${stage}.ts`;
const wifi = 'data/carriers/pocket-wifi.json';
const rental = proof('pocketWifi');
const virtual = proof('usVirtual');

/** Faults of the checklist, its reasons and its channels. */
export const adviceFaults: readonly Fault[] = [
  {
    name: 'a line after the end of what it needs is named, with what ended it',
    seeds: [
      swap(items('protect'), `move('moveBank', 'bank'),`, ''),
      swap(
        items('after'),
        'export const after = [',
        `export const after = [ { id: 'moveBank', routes: losing, when: { bindings: ['bank', 'unsure'] }, binding: 'bank', needs: ['sms'] },`,
      ),
    ],
    guard: virtual,
    culprits: [
      'moveBank needs sms, which requestClosure has destroyed',
      'moveBank needs sms, which letLapse has destroyed',
    ],
  },
  {
    name: 'a line that destroys what a later one needs is named',
    seeds: [
      swap(
        items('protect'),
        `{ id: 'photographDevice', routes: ['returnDevice'] }`,
        `{ id: 'photographDevice', routes: ['returnDevice'], destroys: ['contractOpen'] }`,
      ),
    ],
    guard: rental,
    culprits: ['weighFee needs contractOpen, which photographDevice has destroyed'],
  },
  {
    name: 'stages in the wrong order are named by the line',
    seeds: [swap('src/advice/items.ts', '{ decide, protect, settle,', '{ decide, settle, protect,')],
    guard: rental,
    culprits: ['photographDevice stands after a later stage'],
  },
  {
    name: 'a line that stands twice is named',
    seeds: [
      swap(
        items('confirm'),
        `{ id: 'confirmClosed', routes: ['portOut'] },`,
        `{ id: 'confirmClosed', routes: ['portOut'] }, { id: 'getReceipt', routes: ['returnDevice'] },`,
      ),
    ],
    guard: rental,
    culprits: ['getReceipt stands twice'],
  },
  {
    name: 'two lines that undo each other are both named',
    seeds: [
      swap(
        items('close'),
        `id: 'requestPause', routes: ['pause']`,
        `id: 'requestPause', routes: ['pause', 'returnDevice']`,
      ),
    ],
    guard: rental,
    culprits: ['requestPause and returnDevice stand together'],
  },
  {
    name: 'a reason that is none is named, with the line that gives it',
    seeds: [swap('src/advice/reasons.ts', '.some((answer) => isChange(flip(question, answer, id)))', '.length > 0')],
    guard: virtual,
    culprits: [' does not rest on '],
  },
  {
    name: 'a line without a reason is named',
    seeds: [swap('src/advice/reasons.ts', 'return card; }', 'return []; }')],
    guard: rental,
    culprits: [' has no reason'],
  },
  {
    name: 'a protective line that whoever is not sure does not get is named',
    seeds: [swap(items('protect'), `when: { bindings: [binding, 'unsure'] }`, 'when: { bindings: [binding] }')],
    guard: virtual,
    culprits: ['bindings.unsure lacks moveBank, which bindings.bank has', 'bindings.unsure lacks moveShopping'],
  },
  {
    name: 'a fee that whoever is not sure of the contract is not told of is named',
    seeds: [swap(items('settle'), `when: { contract: ['running', 'unsure'] }`, `when: { contract: ['running'] }`)],
    guard: rental,
    culprits: ['contract.unsure lacks weighFee, which contract.running has'],
  },
  {
    name: 'a place to ask that is put before a confirmed channel is named',
    seeds: [set(wifi, ['channels', 3, 'confirms'], true)],
    guard: rental,
    culprits: ['email is recommended before a confirmed channel'],
  },
  {
    name: 'a way out without a channel is named, with the answers that lead to it',
    seeds: [
      swap(
        'src/advice/channels.ts',
        'channel.routes.includes(route)',
        `channel.routes.includes(route) && channel.accepts !== undefined`,
      ),
    ],
    guard: rental,
    culprits: ['returnDevice has no channel', 'card=pocketWifi'],
  },
  {
    name: 'a line that is called certain and is not is named',
    seeds: [
      swap(
        'src/advice/outlook.ts',
        `return hanging.some((open) => open) ? 'sometimes' : 'never';`,
        `return hanging.some((open) => open) ? 'always' : 'never';`,
      ),
    ],
    guard: rental,
    culprits: ['weighFee is sometimes on the list and called always'],
  },
  {
    name: 'a change that does not bring the line it promises is named',
    seeds: [
      swap(
        'src/advice/whyNot.ts',
        'answers: fitting(question, [answer, ...kept])',
        'answers: fitting(question, [...said])',
      ),
    ],
    guard: virtual,
    culprits: [' does not come in by '],
  },
  {
    name: 'a number to be kept that would be closed is told by its story',
    seeds: [
      swap(
        'src/advice/routes.ts',
        `{ headline: 'portOut', route: 'portOut',`,
        `{ headline: 'portOut', route: 'close',`,
      ),
    ],
    guard: unit('tests/advice/advise.test.ts', 'keep a prepaid number'),
    culprits: ['somebody who wants to keep a prepaid number', 'Expected: "portOut"'],
  },
  // In one run of the compiler, which names each.
  {
    name: 'an unknown line, kind of account, answer or kind of fact is named by the compiler',
    seeds: [
      swap('src/advice/exclusive.ts', `['blockCard', 'backUp'],`, `['blockCard', 'burnCard'],`),
      swap(items('protect'), `move('moveWork', 'work')`, `move('moveWork', 'werk')`),
      swap(items('decide'), `when: { tariff: ['unsure'] }`, `when: { tariff: ['perhaps'] }`),
      swap(items('confirm'), `facts: ['confirmation']`, `facts: ['promise']`),
    ],
    guard: types,
    culprits: [
      ...['src/advice/exclusive.ts', '"burnCard"', 'src/advice/items/protect.ts', '"werk"'],
      ...['src/advice/items/decide.ts', '"perhaps"', 'src/advice/items/confirm.ts', '"promise"'],
    ],
  },
];
