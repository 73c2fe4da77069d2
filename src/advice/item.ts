import type { BindingKind, FactKind, Route } from '#data/vocabulary.ts';
import type { Whens } from './match.ts';

export const stages = ['decide', 'protect', 'settle', 'close', 'confirm', 'after'] as const;
export type Stage = (typeof stages)[number];
/** What an item may need or destroy. No item may stand after one that destroyed what it needs. */
export type Means = 'sms' | 'login' | 'signal' | 'value' | 'contractOpen' | 'number';

/** When a line of the checklist appears and what it rests on. */
export interface Rule<Id extends string = string> {
  readonly id: Id;
  readonly stage: Stage;
  /** The ways out on which it can appear. */
  readonly routes: readonly Route[];
  /** The case in which it appears there; left out: always. */
  readonly when?: Whens;
  /** Facts shown under it; those not known go to the "ask the carrier" list. */
  readonly facts?: readonly FactKind[];
  /** Facts shown under it where they are known, and not worth a question where they are not. */
  readonly shows?: readonly FactKind[];
  /** Appears only where this fact is known. */
  readonly rests?: FactKind;
  readonly binding?: BindingKind;
  readonly needs?: readonly Means[];
  readonly destroys?: readonly Means[];
}
