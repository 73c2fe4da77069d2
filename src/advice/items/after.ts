import { answering, anyContract, bound, creditDue, ending, hongKong, losing, placed, type StageRule } from '../item.ts';

/** What people forget once it is closed. In checklist order. */
export const after = [
  {
    id: 'checkFinalBill',
    routes: ['close', 'portOut'],
    when: [
      { contract: anyContract, aim: ['close', 'keepNumber', 'unsure'] },
      { contract: anyContract, dataTerm: ['longTerm'] },
    ],
    facts: ['finalBill'],
  },
  {
    id: 'disputeBill',
    routes: ['close', 'lapse', 'portOut'],
    when: [
      { contract: anyContract, aim: ['close', 'keepNumber', 'unsure'] },
      { contract: anyContract, dataTerm: ['longTerm'] },
      { card: ['usSim', 'usVirtual'] },
    ],
  },
  {
    // Only after the move: a prepaid number needs its value until then.
    id: 'claimRefund',
    routes: ['portOut'],
    when: creditDue,
    facts: ['refund'],
  },
  {
    id: 'checkRefund',
    routes: [...losing, 'returnDevice'],
    when: [{ balance: ['deposit', 'both', 'unsure'] }, ...creditDue],
  },
  {
    id: 'endAutoCharges',
    routes: ['portOut'],
    when: [{ extras: ['autoTopUp', 'unsure'] }, { tariff: ['prepaid'] }, { card: ['usVirtual'] }],
    facts: ['autoCharges'],
    needs: ['login'],
  },
  {
    id: 'eraseAccount',
    routes: ['close', 'lapse'],
    when: { card: ['usSim', 'usVirtual'] },
    shows: ['erase'],
    rests: 'erase',
    needs: ['login'],
    destroys: ['login'],
  },
  {
    id: 'removeEsim',
    routes: ['close', 'lapse', 'portOut', 'nothing'],
    when: [
      { dataTerm: ['shortStay'] },
      { card: ['hkNumber', 'hkData', 'mainland', 'usSim'], signal: answering },
      { drop: ['everything'], signal: answering },
    ],
    shows: ['esim'],
    destroys: ['signal'],
  },
  {
    id: 'destroySim',
    routes: ending,
    when: [
      { dataTerm: ['shortStay'] },
      { card: ['hkNumber', 'hkData', 'mainland', 'usSim'], signal: answering },
      { drop: ['everything'], signal: answering },
    ],
    destroys: ['signal'],
  },
  {
    // A service that has ended: nobody asks what the card still receives.
    id: 'destroySim',
    routes: ['nothing'],
    when: [{ card: ['hkNumber', 'dual', 'mainland', 'usSim'] }, { dataTerm: ['longTerm'] }],
    destroys: ['signal'],
  },
  { id: 'keepRecords', routes: ['close', 'portOut', 'returnDevice'], when: placed, shows: ['records'] },
  {
    id: 'watchReissue',
    routes: ending,
    when: [
      { bindings: bound, signal: [...answering, 'lost'], card: [...hongKong, 'mainland', 'usSim'] },
      { bindings: bound, dataTerm: ['shortStay'] },
      { bindings: bound, card: ['usVirtual'] },
    ],
    facts: ['reissue'],
  },
  {
    id: 'rescueCode',
    routes: ending,
    when: [
      { bindings: bound, signal: [...answering, 'lost'], card: [...hongKong, 'mainland', 'usSim'] },
      { bindings: bound, dataTerm: ['shortStay'] },
      { bindings: bound, card: ['usVirtual'] },
    ],
    shows: ['reactivation'],
  },
  { id: 'complain', routes: ['close', 'portOut'], when: placed, shows: ['complaint'] },
] as const satisfies readonly StageRule[];
