import { anyContract, ending, hongKong, leaving, losing, type StageRule } from '../item.ts';

/** Money and whatever hangs on the card. In checklist order. */
export const settle = [
  { id: 'payArrears', routes: leaving, when: { arrears: ['yes', 'unsure'] } },
  {
    id: 'weighFee',
    routes: [...leaving, 'returnDevice'],
    when: { contract: ['running', 'unsure'] },
    facts: ['earlyFee'],
    needs: ['contractOpen'],
  },
  {
    id: 'stopAutoCharges',
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
  {
    id: 'cancelExtras',
    routes: leaving,
    when: { extras: ['addOns', 'unsure'] },
    facts: ['addOns'],
    needs: ['contractOpen'],
  },
  {
    id: 'releaseSubCards',
    routes: leaving,
    when: { extras: ['subCards', 'unsure'] },
    needs: ['contractOpen'],
  },
  {
    id: 'untieBundle',
    routes: leaving,
    when: { extras: ['bundle', 'unsure'] },
    needs: ['contractOpen'],
  },
  {
    id: 'useUpBalance',
    routes: ending,
    when: [
      { dataTerm: ['shortStay'] },
      { tariff: ['prepaid'], signal: ['receives', 'silent'] },
      { tariff: ['unsure'], balance: ['credit', 'both', 'unsure'], signal: ['receives', 'silent'] },
    ],
    facts: ['refund'],
    needs: ['value', 'signal'],
  },
  { id: 'keepValue', routes: ['portOut'], when: { tariff: ['prepaid', 'unsure'] }, needs: ['value'] },
  {
    id: 'claimRefund',
    routes: [...losing, 'returnDevice'],
    when: [
      { balance: ['credit', 'both', 'unsure'], contract: anyContract },
      { balance: ['credit', 'both', 'unsure'], card: ['usVirtual'] },
    ],
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
    when: { card: [...hongKong, 'usSim'], contract: anyContract },
    facts: ['notice', 'afterTerm'],
    needs: ['contractOpen'],
  },
] as const satisfies readonly StageRule[];
