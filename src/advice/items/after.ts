import { anyContract, bound, ending, losing, type StageRule } from '../item.ts';

/** What people forget once it is closed. In checklist order. */
export const after = [
  {
    id: 'checkFinalBill',
    routes: ['close', 'portOut'],
    when: { contract: anyContract },
    facts: ['finalBill'],
  },
  {
    id: 'checkRefund',
    routes: [...losing, 'returnDevice'],
    when: [
      { balance: ['deposit', 'both', 'unsure'] },
      { balance: ['credit'], contract: anyContract },
      { balance: ['credit'], card: ['usVirtual'] },
    ],
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
    routes: ['close', 'lapse', 'portOut'],
    when: [
      { card: ['hkNumber', 'hkData', 'mainland', 'usSim'], signal: ['receives', 'silent', 'expired'] },
      { drop: ['everything'], signal: ['receives', 'silent', 'expired'] },
    ],
    shows: ['esim'],
    destroys: ['signal'],
  },
  {
    id: 'destroySim',
    routes: ending,
    when: [{ card: ['hkNumber', 'mainland', 'usSim'] }, { drop: ['everything'] }, { card: ['hkData'] }],
    destroys: ['signal'],
  },
  { id: 'keepRecords', routes: ['close', 'portOut', 'returnDevice'], shows: ['records'] },
  { id: 'watchReissue', routes: ending, when: { bindings: bound }, facts: ['reissue'] },
  { id: 'complain', routes: ['close', 'portOut'], shows: ['complaint'] },
] as const satisfies readonly StageRule[];
