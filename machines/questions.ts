import { and, not, or } from 'xstate';

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
    always: { guard: or([not('isDual'), 'isEnded']), target: 'tariff' },
    on: { 'drop.everything': 'tariff', 'drop.mainlandOnly': 'tariff' },
  },
  tariff: {
    exit: 'remember',
    always: {
      guard: or(['isRental', 'isVirtual', 'isMainland', 'isShortStay', 'isMainlandOnly', 'hasOneTariff', 'isEnded']),
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
    always: { guard: or(['hasNoBill', 'isStrangers', 'isPausing']), target: 'arrears' },
    on: { 'contract.running': 'arrears', 'contract.over': 'arrears', 'contract.unsure': 'arrears' },
  },
  arrears: {
    exit: 'remember',
    always: { guard: or(['hasNoBill', 'isStrangers', 'isRental', 'isMainlandOnly']), target: 'balance' },
    on: { 'arrears.no': 'balance', 'arrears.yes': 'balance', 'arrears.unsure': 'balance' },
  },
  balance: {
    exit: 'remember',
    always: {
      guard: or(['isPrepaid', 'isShortStay', 'isMainlandOnly', 'isStrangers', 'isUnknown', 'isPausing']),
      target: 'extras',
    },
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
      guard: or(['hasNoBill', 'isStrangers', 'isRental', 'isDual', 'isPausing', not('knowsCard')]),
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
