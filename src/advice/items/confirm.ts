import type { StageRule } from '../item.ts';

/** That it is in writing and true. In checklist order. */
export const confirm = [
  { id: 'getReceipt', routes: ['close', 'pause', 'returnDevice'], facts: ['confirmation'] },
  { id: 'confirmClosed', routes: ['close', 'portOut'], facts: ['reactivation'] },
] as const satisfies readonly StageRule[];
