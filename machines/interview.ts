import { and, assign, not, or, setup } from 'xstate';
import { type Carriers, cardKind, entryOf, type Given, homeOf } from './card.ts';

/**
 * Every question in the order asked, and where each answer leads. A question says in `always` when it is
 * skipped: where no answer to it could change the advice (proved in tests/advice/journeys.test.ts).
 */
export const questions = {
  card: {
    exit: 'remember',
    on: {
      'card.hkNumber': 'clue',
      'card.hkData': 'clue',
      'card.dual': 'clue',
      'card.mainland': 'clue',
      'card.usSim': 'clue',
      'card.usVirtual': 'clue',
      'card.pocketWifi': 'clue',
      'card.unsure': 'clue',
    },
  },
  clue: {
    exit: 'remember',
    always: { guard: 'knowsCard', target: 'dataTerm' },
    on: {
      'clue.plus852': 'dataTerm',
      'clue.plus86': 'dataTerm',
      'clue.plus1': 'dataTerm',
      'clue.two': 'dataTerm',
      'clue.none': 'dataTerm',
    },
  },
  dataTerm: {
    exit: 'remember',
    always: { guard: not('isData'), target: 'carrier' },
    on: { 'dataTerm.shortStay': 'carrier', 'dataTerm.longTerm': 'carrier' },
  },
  carrier: {
    exit: 'remember',
    always: { guard: or(['isRental', 'isUnknown']), target: 'drop' },
    on: { 'carrier.*': { guard: 'fitsCard', target: 'drop' } },
  },
  drop: {
    exit: 'remember',
    always: { guard: not('isDual'), target: 'tariff' },
    on: { 'drop.everything': 'tariff', 'drop.mainlandOnly': 'tariff' },
  },
  tariff: {
    exit: 'remember',
    always: {
      guard: or(['isRental', 'isVirtual', 'isMainland', 'isShortStay', 'isMainlandOnly', 'hasOneTariff']),
      target: 'aim',
    },
    on: { 'tariff.prepaid': 'aim', 'tariff.monthly': 'aim', 'tariff.unsure': 'aim' },
  },
  aim: {
    exit: 'remember',
    always: { guard: or(['isRental', 'isData', 'isMainlandOnly', 'isEnded', 'isUnknown']), target: 'signal' },
    on: { 'aim.close': 'signal', 'aim.keepNumber': 'signal', 'aim.pause': 'signal', 'aim.unsure': 'signal' },
  },
  signal: {
    exit: 'remember',
    always: { guard: or(['isRental', 'isShortStay', 'isEnded']), target: 'holder' },
    on: {
      'signal.receives': 'holder',
      'signal.silent': 'holder',
      'signal.expired': 'holder',
      'signal.lost': 'holder',
    },
  },
  holder: {
    exit: 'remember',
    always: { guard: or(['isRental', 'isShortStay', 'isEnded']), target: 'document' },
    on: {
      'holder.self': 'document',
      'holder.relative': 'document',
      'holder.company': 'document',
      'holder.stranger': 'document',
    },
  },
  document: {
    exit: 'remember',
    always: { guard: not(and(['isMainland', 'isSelf'])), target: 'contract' },
    on: { 'document.same': 'contract', 'document.renewed': 'contract', 'document.none': 'contract' },
  },
  contract: {
    exit: 'remember',
    always: { guard: or(['hasNoBill', 'isStrangers']), target: 'arrears' },
    on: { 'contract.running': 'arrears', 'contract.over': 'arrears', 'contract.unsure': 'arrears' },
  },
  arrears: {
    exit: 'remember',
    always: { guard: or(['hasNoBill', 'isStrangers', 'isRental', 'isMainlandOnly']), target: 'balance' },
    on: { 'arrears.no': 'balance', 'arrears.yes': 'balance', 'arrears.unsure': 'balance' },
  },
  balance: {
    exit: 'remember',
    always: { guard: or(['isShortStay', 'isMainlandOnly', 'isStrangers', 'isUnknown']), target: 'extras' },
    on: {
      'balance.none': 'extras',
      'balance.credit': 'extras',
      'balance.deposit': 'extras',
      'balance.both': 'extras',
      'balance.unsure': 'extras',
    },
  },
  extras: {
    exit: 'remember',
    always: {
      guard: or(['hasNoBill', 'isStrangers', 'isRental', 'isDual', not('knowsCard')]),
      target: 'bindings',
    },
    meta: { many: true },
    on: {
      'extras.autoTopUp': 'bindings',
      'extras.addOns': 'bindings',
      'extras.subCards': 'bindings',
      'extras.bundle': 'bindings',
      'extras.none': 'bindings',
      'extras.unsure': 'bindings',
    },
  },
  bindings: {
    exit: 'remember',
    always: { guard: or(['isRental', and(['isPorting', not('isDual')])]), target: 'place' },
    meta: { many: true },
    on: {
      'bindings.bank': 'place',
      'bindings.payment': 'place',
      'bindings.messaging': 'place',
      'bindings.signIn': 'place',
      'bindings.government': 'place',
      'bindings.work': 'place',
      'bindings.shopping': 'place',
      'bindings.none': 'place',
      'bindings.unsure': 'place',
    },
  },
  place: {
    exit: 'remember',
    always: { guard: or(['placeIsMoot', 'isPorting', 'isStrangers']), target: 'proxy' },
    on: {
      'place.hongKong': 'proxy',
      'place.mainland': 'proxy',
      'place.unitedStates': 'proxy',
      'place.elsewhere': 'proxy',
    },
  },
  proxy: {
    exit: 'remember',
    always: { guard: not('couldSendSomeone'), target: 'advice' },
    on: { 'proxy.yes': 'advice', 'proxy.no': 'advice' },
  },
} as const;

export type QuestionId = keyof typeof questions;
type EventsOf<Q extends QuestionId> = keyof (typeof questions)[Q]['on'] & string;
type AfterDot<E extends string> = E extends `${string}.${infer A}` ? A : never;
/** The answers a question offers; for `carrier` any id that fits the card. */
export type AnswerTo<Q extends QuestionId> = Q extends 'carrier' ? string : AfterDot<EventsOf<Q>>;
/** `question.answer`: event name, translation key and reason at once. */
export type AnswerId = { [Q in QuestionId]: `${Q}.${AnswerTo<Q>}` }[QuestionId];
/** One page answered: the first answer names the event, a many-answer carries the others in `also`. */
export type InterviewEvent = { type: AnswerId; also?: readonly string[] };

/** The XState machine of all questions. Input: the index of carriers. It is acyclic and ends in `advice`. */
export const interview = setup({
  types: {
    context: {} as { carriers: Carriers; given: Given },
    events: {} as InterviewEvent,
    input: {} as Carriers,
  },
  actions: {
    remember: assign(({ context, event }) => {
      const [question = '', first = ''] = event.type.split('.');
      return { given: { ...context.given, [question]: [first, ...(event.also ?? [])] } };
    }),
  },
  guards: {
    knowsCard: ({ context: c }) => c.given.card?.[0] !== 'unsure',
    isData: ({ context: c }) => cardKind(c.given, c.carriers) === 'hkData',
    isDual: ({ context: c }) => cardKind(c.given, c.carriers) === 'dual',
    isMainland: ({ context: c }) => cardKind(c.given, c.carriers) === 'mainland',
    isVirtual: ({ context: c }) => cardKind(c.given, c.carriers) === 'usVirtual',
    isRental: ({ context: c }) => cardKind(c.given, c.carriers) === 'pocketWifi',
    isUnknown: ({ context: c }) => cardKind(c.given, c.carriers) === undefined,
    fitsCard: ({ context: c, event }) => entryOf(event.type.slice('carrier.'.length), c.given, c.carriers) !== undefined,
    isEnded: ({ context: c }) => entryOf(c.given.carrier?.[0], c.given, c.carriers)?.ended === true,
    hasOneTariff: ({ context: c }) => entryOf(c.given.carrier?.[0], c.given, c.carriers)?.tariff !== undefined,
    isShortStay: ({ context: c }) => c.given.dataTerm?.[0] === 'shortStay',
    isMainlandOnly: ({ context: c }) => c.given.drop?.[0] === 'mainlandOnly',
    isSelf: ({ context: c }) => c.given.holder?.[0] === 'self',
    isStrangers: ({ context: c }) => c.given.holder?.[0] === 'stranger',
    isPorting: ({ context: c }) =>
      c.given.aim?.[0] === 'keepNumber' && c.given.signal?.[0] !== 'expired' && c.given.holder?.[0] !== 'stranger',
    hasNoBill: ({ context: c }) => {
      const kind = cardKind(c.given, c.carriers);
      const tariff = entryOf(c.given.carrier?.[0], c.given, c.carriers)?.tariff ?? c.given.tariff?.[0];
      return (
        kind === undefined || kind === 'usVirtual' || c.given.dataTerm?.[0] === 'shortStay' || tariff === 'prepaid'
      );
    },
    placeIsMoot: ({ context: c }) =>
      c.given.dataTerm?.[0] === 'shortStay' || !entryOf(c.given.carrier?.[0], c.given, c.carriers)?.reads.includes('place'),
    couldSendSomeone: ({ context: c }) => {
      const kind = cardKind(c.given, c.carriers);
      const away = c.given.place !== undefined && c.given.place[0] !== homeOf(kind);
      const asHolder = c.given.holder?.[0] === 'self' && (kind === 'mainland' || c.given.contract !== undefined);
      return away && kind !== 'dual' && (kind === 'pocketWifi' || asHolder);
    },
  },
}).createMachine({
  id: 'interview',
  context: ({ input }) => ({ carriers: input, given: {} }),
  initial: 'card',
  states: { ...questions, advice: { type: 'final' } },
});
