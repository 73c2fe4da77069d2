import { anyContract, hongKong, leaving, type StageRule, withName } from '../item.ts';

/** Papers and the request itself. In checklist order. */
export const close = [
  {
    id: 'askHolder',
    routes: leaving,
    when: [{ holder: ['relative', 'stranger'] }, { holder: ['company'], card: ['usVirtual'] }],
    shows: ['holderRule'],
  },
  {
    id: 'gatherDocuments',
    routes: ['close', 'portOut', 'pause'],
    when: { card: [...hongKong, 'mainland'], holder: ['self', 'relative'] },
    facts: ['papers'],
  },
  {
    id: 'proveRenewedId',
    routes: ['close', 'portOut', 'pause'],
    when: { document: ['renewed', 'none'] },
    facts: ['renewedId'],
  },
  {
    id: 'writeAuthorisation',
    routes: ['close', 'portOut', 'pause'],
    when: [{ proxy: ['yes'] }, { holder: ['relative'], card: [...hongKong, 'mainland', 'usSim'] }],
    facts: ['delegate'],
  },
  {
    id: 'gatherCompanyPapers',
    routes: leaving,
    when: { holder: ['company'], card: [...hongKong, 'mainland', 'usSim'] },
    facts: ['company'],
  },
  {
    id: 'nameBothNumbers',
    routes: ['close'],
    when: { drop: ['everything'] },
    facts: ['secondNumber'],
    needs: ['contractOpen'],
  },
  { id: 'askCarrier', routes: [...leaving, 'returnDevice'], asks: true },
  {
    id: 'requestClosure',
    routes: ['close'],
    when: [
      { card: ['hkNumber', 'hkData', 'mainland'], contract: anyContract },
      { drop: ['everything'], contract: anyContract },
      { card: ['usSim', 'usVirtual'], aim: ['close', 'unsure'] },
      { card: ['usSim', 'usVirtual'], signal: ['expired'], holder: withName },
      // Somebody else's card: nobody is asked about a contract there.
      { tariff: ['monthly', 'unsure'], aim: ['close', 'unsure'] },
      { tariff: ['monthly', 'unsure'], dataTerm: ['longTerm'] },
      { card: ['mainland'], aim: ['close', 'unsure'] },
    ],
    needs: ['contractOpen'],
    destroys: ['sms', 'signal', 'number', 'contractOpen', 'value'],
  },
  {
    id: 'cancelRegistration',
    routes: ['close', 'nothing'],
    when: [
      { card: ['hkNumber', 'hkData'], tariff: ['prepaid', 'unsure'], holder: withName },
      { drop: ['everything'], tariff: ['prepaid', 'unsure'], holder: withName },
      { card: ['hkData'], tariff: ['prepaid'] },
      { dataTerm: ['shortStay'] },
    ],
    facts: ['deregister'],
    destroys: ['sms', 'signal', 'number', 'value'],
  },
  {
    id: 'dropMainlandNumber',
    routes: ['close'],
    when: { drop: ['mainlandOnly'] },
    facts: ['secondNumber'],
    destroys: ['sms', 'number'],
  },
  {
    id: 'letLapse',
    routes: ['lapse'],
    facts: ['lapse'],
    shows: ['validity'],
    destroys: ['sms', 'signal', 'number', 'contractOpen', 'value'],
  },
  { id: 'requestPause', routes: ['pause'], destroys: ['sms', 'signal'] },
  { id: 'requestPortOut', routes: ['portOut'], needs: ['number'], destroys: ['contractOpen', 'value'] },
  { id: 'returnDevice', routes: ['returnDevice'], facts: ['deviceReturn'], shows: ['delegate'], destroys: ['signal'] },
] as const satisfies readonly StageRule[];
