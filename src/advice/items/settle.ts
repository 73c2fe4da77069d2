import { anyContract, creditDue, leaving, losing, type StageRule, withName } from '../item.ts';

/** Money and whatever hangs on the card. In checklist order. */
export const settle = [
  { id: 'payArrears', routes: leaving, when: { arrears: ['yes', 'unsure'] }, shows: ['afterExpiry'] },
  {
    id: 'weighFee',
    routes: ['close', 'portOut', 'returnDevice'],
    when: { contract: ['running', 'unsure'] },
    facts: ['earlyFee'],
    needs: ['contractOpen'],
  },
  {
    // Not before a move or a pause: there the number must stay alive.
    id: 'stopAutoCharges',
    routes: ['close', 'lapse'],
    when: [
      { extras: ['autoTopUp', 'unsure'] },
      { card: ['hkNumber', 'hkData', 'usSim'], tariff: ['prepaid'] },
      { drop: ['everything'], tariff: ['prepaid'] },
      { card: ['usVirtual'] },
    ],
    facts: ['autoCharges'],
    needs: ['login'],
  },
  {
    // The Hong Kong number stays, and so does its payment: only where the mainland number is known to renew by itself.
    id: 'stopAutoCharges',
    routes: ['close'],
    when: { drop: ['mainlandOnly'] },
    rests: 'autoCharges',
    facts: ['autoCharges'],
    needs: ['login'],
  },
  {
    id: 'cancelExtras',
    routes: ['close', 'portOut'],
    when: { extras: ['addOns', 'unsure'] },
    facts: ['addOns'],
    needs: ['contractOpen'],
  },
  {
    id: 'releaseSubCards',
    routes: ['close', 'portOut'],
    when: { extras: ['subCards', 'unsure'] },
    needs: ['contractOpen'],
  },
  {
    id: 'untieBundle',
    routes: ['close', 'portOut'],
    when: { extras: ['bundle', 'unsure'] },
    needs: ['contractOpen'],
  },
  {
    id: 'useUpBalance',
    routes: ['close', 'lapse'],
    when: [
      { tariff: ['prepaid'], signal: ['receives', 'silent'], holder: withName },
      { tariff: ['unsure'], balance: ['credit', 'both', 'unsure'], signal: ['receives', 'silent'], holder: withName },
    ],
    facts: ['refund'],
    needs: ['value', 'signal'],
  },
  {
    id: 'useUpBalance',
    routes: ['nothing'],
    when: { dataTerm: ['shortStay'] },
    shows: ['refund'],
    needs: ['value', 'signal'],
  },
  { id: 'keepValue', routes: ['portOut'], when: { tariff: ['prepaid', 'unsure'] }, needs: ['value'] },
  {
    id: 'claimRefund',
    routes: ['close', 'lapse', 'nothing', 'returnDevice'],
    when: creditDue,
    facts: ['refund'],
  },
  {
    id: 'claimDeposit',
    routes: [...losing, 'returnDevice'],
    when: { balance: ['deposit', 'both', 'unsure'] },
    facts: ['deposit'],
  },
  {
    id: 'giveNotice',
    routes: ['close'],
    when: [
      { card: ['hkNumber', 'hkData', 'usSim'], contract: anyContract },
      { drop: ['everything'], contract: anyContract },
    ],
    facts: ['notice', 'afterTerm'],
    needs: ['contractOpen'],
  },
] as const satisfies readonly StageRule[];
