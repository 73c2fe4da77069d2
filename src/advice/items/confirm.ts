import { placed, type StageRule, whole } from '../item.ts';

/** That it is in writing and true. In checklist order. */
export const confirm = [
  { id: 'getReceipt', routes: ['close', 'pause', 'returnDevice'], when: placed, facts: ['confirmation'] },
  { id: 'confirmClosed', routes: ['close'], when: whole, facts: ['reactivation'] },
  { id: 'confirmClosed', routes: ['portOut'] },
] as const satisfies readonly StageRule[];
