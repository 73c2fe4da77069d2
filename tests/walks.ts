import type { Locale } from '#data/vocabulary.ts';

/** A way through the questions that somebody may really take, and what the advice must then hold. */
export interface Walk {
  story: string;
  locale: Locale;
  trail: string;
  route: string;
  channel: string | null;
  inOrder: string[];
  absent: string[];
}

export const walks: readonly Walk[] = [
  {
    story:
      'a prepaid CMHK card, from the mainland, bank and WeChat still on it: accounts first, then the registration, no bill',
    locale: 'zh-Hans',
    trail:
      'card=hkNumber&carrier=cmhk&tariff=prepaid&aim=close&signal=receives&holder=self&bindings=bank,messaging&place=mainland',
    route: 'close',
    channel: 'hotline',
    inOrder: [
      'collectProof',
      'moveBank',
      'moveMessaging',
      'stopAutoCharges',
      'cancelRegistration',
      'getReceipt',
      'destroySim',
      'watchReissue',
    ],
    absent: ['payArrears', 'giveNotice', 'checkFinalBill', 'weighFee', 'requestClosure'],
  },
  {
    story:
      'a 3HK monthly contract still running, with money owed, from the mainland: settle, weigh the fee, form by post, final bill',
    locale: 'zh-Hant',
    trail:
      'card=hkNumber&carrier=three-hk&tariff=monthly&aim=close&signal=receives&holder=self&contract=running&arrears=yes&balance=deposit&extras=autoTopUp&bindings=bank&place=mainland&proxy=no',
    route: 'close',
    channel: 'form',
    inOrder: [
      'moveBank',
      'payArrears',
      'weighFee',
      'stopAutoCharges',
      'claimDeposit',
      'giveNotice',
      'gatherDocuments',
      'requestClosure',
      'getReceipt',
      'checkFinalBill',
      'complain',
    ],
    absent: ['cancelRegistration', 'letLapse', 'useUpBalance', 'writeAuthorisation'],
  },
  {
    story: 'a seven-day tourist SIM: nothing to close and a short list',
    locale: 'zh-Hans',
    trail: 'card=hkData&dataTerm=shortStay&carrier=sosim&bindings=none',
    route: 'nothing',
    channel: null,
    inOrder: ['useUpBalance', 'cancelRegistration', 'destroySim'],
    absent: ['requestClosure', 'payArrears', 'moveBank', 'getReceipt'],
  },
  {
    story: 'Google Voice with credit: move sign-ins, ask for the credit, then close on the website',
    locale: 'en',
    trail:
      'card=usVirtual&carrier=google-voice&aim=close&signal=receives&holder=self&balance=credit&bindings=signIn,shopping',
    route: 'close',
    channel: 'website',
    inOrder: ['backUp', 'moveSignIn', 'moveShopping', 'claimRefund', 'requestClosure', 'checkRefund'],
    absent: ['destroySim', 'removeEsim', 'payArrears', 'cancelRegistration', 'gatherDocuments'],
  },
  {
    story: 'a dual card of which only the mainland number goes',
    locale: 'zh-Hant',
    trail:
      'card=dual&carrier=cmhk&drop=mainlandOnly&signal=receives&holder=self&contract=over&bindings=bank,payment&place=hongKong',
    route: 'close',
    channel: 'hotline',
    inOrder: ['moveBank', 'movePayment', 'dropMainlandNumber', 'getReceipt'],
    absent: ['requestClosure', 'cancelRegistration', 'destroySim', 'nameBothNumbers', 'removeEsim'],
  },
  {
    story: 'a mainland number with a contract, from Hong Kong, renewed ID, somebody could go',
    locale: 'en',
    trail:
      'card=mainland&carrier=china-unicom&aim=close&signal=receives&holder=self&document=renewed&contract=over&arrears=no&balance=credit&extras=subCards,bundle&bindings=bank,government&place=hongKong&proxy=yes',
    route: 'close',
    channel: 'hotline',
    inOrder: [
      'findBindings',
      'moveBank',
      'moveGovernment',
      'releaseSubCards',
      'untieBundle',
      'claimRefund',
      'gatherDocuments',
      'proveRenewedId',
      'writeAuthorisation',
      'requestClosure',
      'complain',
    ],
    absent: ['cancelRegistration', 'giveNotice', 'payArrears'],
  },
  {
    story: 'an Ultra Mobile SIM: there is no button, it runs out',
    locale: 'zh-Hans',
    trail: 'card=usSim&carrier=ultra-mobile&aim=close&signal=receives&holder=self&bindings=messaging,signIn',
    route: 'lapse',
    channel: 'website',
    inOrder: ['moveMessaging', 'moveSignIn', 'stopAutoCharges', 'useUpBalance', 'letLapse', 'removeEsim'],
    absent: ['requestClosure', 'payArrears', 'cancelRegistration', 'gatherDocuments'],
  },
  {
    story: 'a rented pocket WiFi that a friend can return',
    locale: 'zh-Hant',
    trail: 'card=pocketWifi&contract=over&balance=deposit&place=elsewhere&proxy=yes',
    route: 'returnDevice',
    channel: 'proxy',
    inOrder: ['photographDevice', 'claimDeposit', 'returnDevice', 'getReceipt', 'checkRefund'],
    absent: ['moveBank', 'requestClosure', 'destroySim'],
  },
  {
    story: 'somebody who knows nothing about the card: find out first, protect every account',
    locale: 'en',
    trail: 'card=unsure&clue=none&tariff=unsure&signal=silent&holder=self&bindings=unsure',
    route: 'close',
    channel: 'hotline',
    inOrder: ['findOutCard', 'checkTariff', 'restoreSignal', 'findBindings', 'moveBank', 'moveShopping', 'askCarrier'],
    absent: ['payArrears', 'requestClosure', 'getReceipt', 'complain'],
  },
  {
    story: 'Skype: ended, never offered as something to close',
    locale: 'zh-Hans',
    trail: 'card=usVirtual&carrier=skype&balance=credit&bindings=signIn',
    route: 'nothing',
    channel: null,
    inOrder: ['moveSignIn', 'claimRefund'],
    absent: ['requestClosure', 'letLapse', 'getReceipt'],
  },
];

/** Fragments that no person writes by mistake. */
export const hostile = [
  'card=__proto__&carrier=constructor&toString=valueOf',
  'card=%E0%A4%A&%&%%%&=&===&&&',
  '<img src=x onerror=alert(1)>&card=<script>',
  `card=hkNumber&carrier=${'9'.repeat(100_000)}`,
  'x=1&'.repeat(25_000),
  'at=advice&at=card&at=__proto__',
  'bindings=none,unsure,bank&place=moon&card=hkNumber&card=dual',
];
