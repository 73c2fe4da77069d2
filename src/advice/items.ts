import type { BindingKind } from '#data/vocabulary.ts';
import type { Rule } from './item.ts';

const leaving = ['close', 'lapse', 'portOut', 'pause'] as const;
const ending = ['close', 'lapse', 'nothing'] as const;
const losing = ['close', 'lapse', 'pause', 'portOut', 'nothing'] as const;
const bound = ['bank', 'payment', 'messaging', 'signIn', 'government', 'work', 'shopping', 'unsure'] as const;
const anyContract = ['running', 'over', 'unsure'] as const;
const withName = ['self', 'relative', 'company'] as const;
const hongKong = ['hkNumber', 'hkData', 'dual'] as const;
const move = <Id extends string>(id: Id, binding: BindingKind) =>
  ({ id, stage: 'protect', routes: losing, when: { bindings: [binding, 'unsure'] }, binding, needs: ['sms'] }) as const;

/** The checklist in its order. */
const table = [
  { id: 'findOutCard', stage: 'decide', routes: leaving, when: { card: ['unsure'] } },
  { id: 'checkTariff', stage: 'decide', routes: leaving, when: { tariff: ['unsure'] } },
  { id: 'checkHolder', stage: 'decide', routes: leaving, when: [{ holder: ['stranger'] }, { clue: ['none'] }] },
  { id: 'checkContract', stage: 'decide', routes: [...leaving, 'returnDevice'], when: { contract: ['unsure'] } },
  { id: 'checkArrears', stage: 'decide', routes: leaving, when: { arrears: ['unsure'] } },
  { id: 'checkBalance', stage: 'decide', routes: [...losing, 'returnDevice'], when: { balance: ['unsure'] } },
  { id: 'considerKeeping', stage: 'decide', routes: ['close', 'lapse'], when: { aim: ['unsure'] }, facts: ['validity'] },
  { id: 'pauseInstead', stage: 'decide', routes: leaving, when: { aim: ['pause', 'unsure'] }, facts: ['pause'] },
  {
    id: 'portOutFirst',
    stage: 'decide',
    routes: leaving,
    when: { aim: ['keepNumber', 'unsure'] },
    facts: ['portOut'],
    needs: ['number'],
  },
  {
    id: 'reviveNumber',
    stage: 'decide',
    routes: ['close', 'lapse'],
    when: { aim: ['keepNumber', 'pause', 'unsure'], signal: ['expired'] },
    facts: ['afterExpiry'],
    needs: ['number'],
  },

  { id: 'blockCard', stage: 'protect', routes: leaving, when: { signal: ['lost'] }, facts: ['loss'], needs: ['contractOpen'] },
  { id: 'useOfficialSites', stage: 'protect', routes: leaving, shows: ['safety'] },
  { id: 'collectProof', stage: 'protect', routes: leaving, needs: ['login'] },
  { id: 'photographDevice', stage: 'protect', routes: ['returnDevice'] },
  {
    id: 'backUp',
    stage: 'protect',
    routes: ending,
    when: [{ card: ['usVirtual'] }, { signal: ['receives', 'silent', 'expired'], holder: withName }],
  },
  {
    id: 'restoreSignal',
    stage: 'protect',
    routes: ['close', 'lapse', 'pause'],
    when: { signal: ['silent', 'expired', 'lost'], bindings: bound, holder: withName },
    facts: ['network'],
    needs: ['number'],
  },
  { id: 'findBindings', stage: 'protect', routes: losing, when: { bindings: bound }, shows: ['lookUp'], needs: ['sms'] },
  move('moveBank', 'bank'),
  move('movePayment', 'payment'),
  move('moveMessaging', 'messaging'),
  move('moveSignIn', 'signIn'),
  move('moveGovernment', 'government'),
  move('moveWork', 'work'),
  move('moveShopping', 'shopping'),

  { id: 'payArrears', stage: 'settle', routes: leaving, when: { arrears: ['yes', 'unsure'] } },
  {
    id: 'weighFee',
    stage: 'settle',
    routes: [...leaving, 'returnDevice'],
    when: { contract: ['running', 'unsure'] },
    facts: ['earlyFee'],
    needs: ['contractOpen'],
  },
  {
    id: 'stopAutoCharges',
    stage: 'settle',
    routes: leaving,
    when: [
      { extras: ['autoTopUp', 'unsure'] },
      { tariff: ['prepaid'] },
      { card: ['usVirtual'] },
      { drop: ['mainlandOnly'] },
    ],
    facts: ['autoCharges'],
    needs: ['login'],
  },
  { id: 'cancelExtras', stage: 'settle', routes: leaving, when: { extras: ['addOns', 'unsure'] }, facts: ['addOns'], needs: ['contractOpen'] },
  { id: 'releaseSubCards', stage: 'settle', routes: leaving, when: { extras: ['subCards', 'unsure'] }, needs: ['contractOpen'] },
  { id: 'untieBundle', stage: 'settle', routes: leaving, when: { extras: ['bundle', 'unsure'] }, needs: ['contractOpen'] },
  {
    id: 'useUpBalance',
    stage: 'settle',
    routes: ending,
    when: [
      { dataTerm: ['shortStay'] },
      { balance: ['credit', 'both', 'unsure'], tariff: ['prepaid', 'unsure'], signal: ['receives', 'silent'] },
    ],
    facts: ['refund'],
    needs: ['value', 'signal'],
  },
  { id: 'keepValue', stage: 'settle', routes: ['portOut'], when: { tariff: ['prepaid', 'unsure'] }, needs: ['value'] },
  {
    id: 'claimRefund',
    stage: 'settle',
    routes: [...losing, 'returnDevice'],
    when: [
      { balance: ['credit', 'both', 'unsure'], contract: anyContract },
      { balance: ['credit', 'both', 'unsure'], card: ['usVirtual'] },
    ],
    facts: ['refund'],
  },
  { id: 'claimDeposit', stage: 'settle', routes: [...losing, 'returnDevice'], when: { balance: ['deposit', 'both', 'unsure'] }, facts: ['deposit'] },
  {
    id: 'giveNotice',
    stage: 'settle',
    routes: ['close'],
    when: { card: [...hongKong, 'usSim'], contract: anyContract },
    facts: ['notice', 'afterTerm'],
    needs: ['contractOpen'],
  },

  { id: 'askHolder', stage: 'close', routes: leaving, when: { holder: ['relative', 'stranger'] }, shows: ['holderRule'] },
  {
    id: 'gatherDocuments',
    stage: 'close',
    routes: ['close', 'portOut', 'pause'],
    when: { card: [...hongKong, 'mainland'], holder: ['self', 'relative'] },
    facts: ['papers'],
  },
  { id: 'proveRenewedId', stage: 'close', routes: ['close', 'portOut', 'pause'], when: { document: ['renewed', 'none'] }, facts: ['renewedId'] },
  {
    id: 'writeAuthorisation',
    stage: 'close',
    routes: ['close', 'portOut', 'pause', 'returnDevice'],
    when: [{ proxy: ['yes'] }, { holder: ['relative'] }],
    facts: ['delegate'],
  },
  { id: 'gatherCompanyPapers', stage: 'close', routes: leaving, when: { holder: ['company'] }, facts: ['company'] },
  { id: 'nameBothNumbers', stage: 'close', routes: ['close'], when: { drop: ['everything'] }, facts: ['secondNumber'], needs: ['contractOpen'] },
  { id: 'askCarrier', stage: 'close', routes: [...leaving, 'returnDevice'] },
  {
    id: 'requestClosure',
    stage: 'close',
    routes: ['close'],
    when: [
      { card: ['hkNumber', 'hkData', 'mainland'], contract: anyContract },
      { drop: ['everything'], contract: anyContract },
      { card: ['usSim', 'usVirtual'] },
      { holder: ['stranger'] },
      { clue: ['none'] },
    ],
    needs: ['contractOpen'],
    destroys: ['sms', 'signal', 'number', 'contractOpen', 'value'],
  },
  {
    id: 'cancelRegistration',
    stage: 'close',
    routes: ['close', 'nothing'],
    when: [
      { card: ['hkNumber', 'hkData'], tariff: ['prepaid', 'unsure'] },
      { drop: ['everything'], tariff: ['prepaid', 'unsure'] },
      { dataTerm: ['shortStay'] },
    ],
    facts: ['deregister'],
    destroys: ['sms', 'signal', 'number', 'value'],
  },
  { id: 'dropMainlandNumber', stage: 'close', routes: ['close'], when: { drop: ['mainlandOnly'] }, facts: ['secondNumber'], destroys: ['sms', 'number'] },
  {
    id: 'letLapse',
    stage: 'close',
    routes: ['lapse'],
    facts: ['lapse'],
    destroys: ['sms', 'signal', 'number', 'contractOpen', 'value'],
  },
  { id: 'requestPause', stage: 'close', routes: ['pause'], destroys: ['sms', 'signal'] },
  { id: 'requestPortOut', stage: 'close', routes: ['portOut'], needs: ['number'], destroys: ['contractOpen', 'value'] },
  { id: 'returnDevice', stage: 'close', routes: ['returnDevice'], facts: ['deviceReturn'], destroys: ['signal'] },

  { id: 'getReceipt', stage: 'confirm', routes: ['close', 'pause', 'returnDevice'], facts: ['confirmation'] },
  { id: 'confirmClosed', stage: 'confirm', routes: ['close', 'portOut'], facts: ['reactivation'] },

  { id: 'checkFinalBill', stage: 'after', routes: ['close', 'portOut'], when: { contract: anyContract }, facts: ['finalBill'] },
  {
    id: 'checkRefund',
    stage: 'after',
    routes: [...losing, 'returnDevice'],
    when: [
      { balance: ['deposit', 'both', 'unsure'] },
      { balance: ['credit'], contract: anyContract },
      { balance: ['credit'], card: ['usVirtual'] },
    ],
  },
  { id: 'eraseAccount', stage: 'after', routes: ['close', 'lapse'], when: { card: ['usSim', 'usVirtual'] }, shows: ['erase'], rests: 'erase', needs: ['login'], destroys: ['login'] },
  { id: 'removeEsim', stage: 'after', routes: ['close', 'lapse', 'portOut'], when: { signal: ['receives', 'silent', 'expired'], holder: ['self', 'relative', 'company', 'stranger'], card: [...hongKong, 'mainland', 'usSim'] }, shows: ['esim'], destroys: ['signal'] },
  { id: 'destroySim', stage: 'after', routes: ending, when: [{ card: ['hkNumber', 'mainland', 'usSim'] }, { drop: ['everything'] }, { card: ['hkData'] }], destroys: ['signal'] },
  { id: 'keepRecords', stage: 'after', routes: ['close', 'portOut', 'returnDevice'], shows: ['records'] },
  { id: 'watchReissue', stage: 'after', routes: ending, when: { bindings: bound }, facts: ['reissue'] },
  { id: 'complain', stage: 'after', routes: ['close', 'portOut'], shows: ['complaint'] },
] as const satisfies readonly Rule[];

export type ItemId = (typeof table)[number]['id'];
export type ItemRule = Rule<ItemId>;
export const itemRules: readonly ItemRule[] = table;
