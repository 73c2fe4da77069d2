import { leaving, losing, type StageRule, withName } from '../item.ts';

/** Is closing right, and what is not known yet. In checklist order. */
export const decide = [
  { id: 'findOutCard', routes: leaving, when: { card: ['unsure'] } },
  { id: 'checkTariff', routes: leaving, when: { tariff: ['unsure'] } },
  { id: 'checkHolder', routes: leaving, when: { holder: ['stranger'] } },
  { id: 'checkContract', routes: [...leaving, 'returnDevice'], when: { contract: ['unsure'] } },
  { id: 'checkArrears', routes: leaving, when: { arrears: ['unsure'] } },
  { id: 'checkBalance', routes: [...losing, 'returnDevice'], when: { balance: ['unsure'] } },
  {
    id: 'considerKeeping',
    routes: ['close', 'lapse'],
    when: { aim: ['unsure'] },
    facts: ['validity'],
  },
  {
    id: 'pauseInstead',
    routes: leaving,
    when: { aim: ['pause', 'unsure'], holder: withName },
    facts: ['pause'],
    shows: ['validity'],
  },
  {
    id: 'portOutFirst',
    routes: leaving,
    when: { aim: ['keepNumber', 'unsure'], holder: withName },
    facts: ['portOut'],
    needs: ['number'],
  },
  {
    id: 'askSecondNumber',
    routes: ['portOut', 'pause'],
    when: { drop: ['everything'] },
    facts: ['secondNumber'],
    needs: ['contractOpen'],
  },
  {
    // Whoever may yet move or pause the card should know it beforehand too.
    id: 'askSecondNumber',
    routes: ['close'],
    when: { drop: ['everything'], aim: ['unsure'] },
    facts: ['secondNumber'],
    needs: ['contractOpen'],
  },
  {
    id: 'reviveNumber',
    routes: ['close', 'lapse'],
    when: { aim: ['keepNumber', 'pause', 'unsure'], signal: ['expired'] },
    facts: ['afterExpiry'],
    needs: ['number'],
  },
] as const satisfies readonly StageRule[];
