import { proof, unit } from '../guards.ts';
import { type Fault, swap } from '../seeds.ts';

const questions = 'machines/questions.ts';
const interview = unit('tests/machines/interview.test.ts');
const drawing = unit('tests/machines/drawing.test.ts');

/** Faults of the map of questions. */
export const interviewFaults: readonly Fault[] = [
  // First, as it takes longest.
  {
    name: 'answers to a question nobody is asked are named, and lines nobody gets',
    seeds: [
      swap(questions, `not(and(['isMainland', 'isSelf']))`, `not(and(['isMainland', 'isDual']))`),
      swap(
        'src/advice/items/settle.ts',
        `when: { extras: ['subCards', 'unsure'] }`,
        `when: { extras: ['subCards'], card: ['usVirtual'] }`,
      ),
    ],
    guard: proof(undefined, ['twilio']),
    culprits: [
      'document.same never occurs',
      'document.renewed never occurs',
      'document.none never occurs',
      'item.proveRenewedId never occurs',
      'item.releaseSubCards never occurs',
    ],
    // Channels, headlines and facts that only other companies have do not occur in this small world.
    only: /^ {2}(?!channel|headline|fact)\S+ never occurs$/,
  },
  {
    name: 'an answer that leads nowhere is named',
    seeds: [swap(questions, `'contract.over': 'arrears'`, `'contract.over': { guard: 'isDual', target: 'arrears' }`)],
    guard: proof('pocketWifi'),
    culprits: ['contract.over is offered and leads nowhere'],
  },
  {
    name: 'a company that is offered and not taken is named',
    seeds: [
      swap(
        'machines/interview.ts',
        'c.given, c.carriers) !== undefined, isEnded',
        'c.given, c.carriers)?.generic !== true, isEnded',
      ),
    ],
    guard: proof('usVirtual'),
    culprits: ['carrier.other is offered and leads nowhere'],
  },
  {
    name: 'answers that leave no way out are named',
    seeds: [
      swap(
        'src/advice/routes.ts',
        `aim: ['keepNumber', 'pause'], signal: ['expired']`,
        `aim: ['keepNumber'], signal: ['expired']`,
      ),
    ],
    guard: proof('usVirtual'),
    culprits: ['aim=pause&signal=expired'],
  },
  {
    name: 'an answer that was never agreed on is named',
    seeds: [swap(questions, `'clue.none': 'dataTerm'`, `'clue.none': 'dataTerm', 'clue.plus44': 'dataTerm'`)],
    guard: interview,
    culprits: ['plus44'],
  },
  {
    name: 'an answer that is offered no more is named',
    seeds: [swap(questions, `, 'arrears.unsure': 'balance' }`, ' }')],
    guard: interview,
    culprits: ['-   "arrears": "no yes unsure"'],
  },
  {
    name: 'an answer that leads back is named by the drawing',
    seeds: [swap(questions, `'proxy.yes': 'advice'`, `'proxy.yes': 'place'`)],
    guard: drawing,
    culprits: ['proxy["<b>proxy</b><br/>yes · no"] --> place'],
  },
  {
    name: 'a second answer that leads back is named',
    seeds: [swap(questions, `'aim.unsure': 'signal'`, `'aim.unsure': 'tariff'`)],
    guard: interview,
    culprits: ['aim leads back to tariff'],
  },
  {
    name: 'a question asked that was skipped before is named by the drawing',
    seeds: [
      swap(questions, `guard: or(['isRental', 'isData', 'isMainlandOnly',`, `guard: or(['isRental', 'isMainlandOnly',`),
    ],
    guard: drawing,
    culprits: ['+   aim -. "skipped if isRental or isMainlandOnly or isEnded or isUnknown" .-> signal'],
  },
  {
    name: 'a question whose answers change nothing is named',
    seeds: [swap(questions, `'isStrangers', 'isRental', 'isMainlandOnly'])`, `'isStrangers', 'isMainlandOnly'])`)],
    guard: proof('pocketWifi'),
    culprits: ['no answer to arrears changes anything'],
  },
  {
    name: 'one question too many is counted, with the answers that lead to it',
    seeds: [swap(questions, `'isVirtual', 'isMainland', 'isShortStay'`, `'isVirtual', 'isShortStay'`)],
    guard: proof('mainland'),
    culprits: ['14 questions are asked', 'card=mainland&carrier=other&tariff='],
  },
];
