import type { Given } from '#machines/card.ts';
import { formatLink } from '#machines/link.ts';

/** What is held over every journey. */
export const claims = [
  'reached',
  'channel',
  'order',
  'exclusion',
  'reasons',
  'partition',
  'unsure',
  'useful',
  'length',
  'locales',
  'reduction',
] as const;
export type Claim = (typeof claims)[number];

/** Where a claim does not hold: what is to blame, in how many situations it was seen, and the first of them as a link. */
export interface Fault {
  readonly claim: Claim;
  readonly culprit: string;
  readonly times: number;
  readonly where: string;
}

/** Where faults are written down, one line for each culprit. */
export class Ledger {
  readonly #faults = new Map<string, Fault>();

  /** Takes what was seen and the answers it was seen with. */
  blame(claim: Claim, culprit: string, given: Given = {}): void {
    const key = `${claim} ${culprit}`;
    const known = this.#faults.get(key);
    this.#faults.set(key, {
      claim,
      culprit,
      times: (known?.times ?? 0) + 1,
      where: known?.where ?? formatLink(given),
    });
  }

  /** Takes the faults another part of the proof has found. */
  add(faults: readonly Fault[]): void {
    for (const fault of faults) {
      const key = `${fault.claim} ${fault.culprit}`;
      const known = this.#faults.get(key);
      this.#faults.set(key, { ...fault, times: fault.times + (known?.times ?? 0), where: known?.where ?? fault.where });
    }
  }

  get faults(): readonly Fault[] {
    return [...this.#faults.values()];
  }
}
