import type { BindingKind } from '#data/vocabulary.ts';
import { bound, ending, hongKong, leaving, losing, type StageRule, withName } from '../item.ts';

const move = <Id extends string>(id: Id, binding: BindingKind) =>
  ({ id, routes: losing, when: { bindings: [binding, 'unsure'] }, binding, needs: ['sms'] }) as const;

/** Proof, backup, and every account moved while SMS still arrives. In checklist order. */
export const protect = [
  {
    id: 'blockCard',
    routes: leaving,
    when: [
      { signal: ['lost'], card: [...hongKong, 'mainland', 'usSim'] },
      { signal: ['lost'], clue: ['none'] },
    ],
    facts: ['loss'],
    needs: ['contractOpen'],
  },
  { id: 'useOfficialSites', routes: leaving, shows: ['safety'] },
  { id: 'collectProof', routes: leaving, needs: ['login'] },
  { id: 'photographDevice', routes: ['returnDevice'] },
  {
    id: 'backUp',
    routes: ending,
    when: [{ card: ['usVirtual'] }, { signal: ['receives', 'silent', 'expired'], holder: withName }],
  },
  {
    id: 'restoreSignal',
    routes: ['portOut'],
    when: { signal: ['silent', 'lost'] },
    facts: ['network'],
    needs: ['number'],
  },
  {
    id: 'restoreSignal',
    routes: ['close', 'lapse', 'pause'],
    when: [
      { signal: ['silent', 'expired', 'lost'], bindings: bound, holder: withName },
      // Whoever may yet take the number along needs it alive for that.
      { signal: ['silent', 'expired', 'lost'], aim: ['unsure'], holder: withName },
    ],
    facts: ['network'],
    needs: ['number'],
  },
  {
    id: 'findBindings',
    routes: losing,
    when: { bindings: bound },
    shows: ['lookUp'],
    needs: ['sms'],
  },
  move('moveBank', 'bank'),
  move('movePayment', 'payment'),
  move('moveMessaging', 'messaging'),
  move('moveSignIn', 'signIn'),
  move('moveGovernment', 'government'),
  move('moveWork', 'work'),
  move('moveShopping', 'shopping'),
] as const satisfies readonly StageRule[];
