import type { AskedKind, BindingKind, FactKind, Route } from '#data/vocabulary.ts';
import type { Whens } from './match.ts';

export const stages = ['decide', 'protect', 'settle', 'close', 'confirm', 'after'] as const;
export type Stage = (typeof stages)[number];
/** What an item may need or destroy. No item may stand after one that destroyed what it needs. */
export type Means = 'sms' | 'login' | 'signal' | 'value' | 'contractOpen' | 'number';

const protective: readonly Stage[] = ['decide', 'protect', 'settle'];
/** What is left on a card is spent or kept by what one decides; both would be wrong for whoever has not decided. */
const followsDecision: readonly string[] = ['useUpBalance', 'keepValue'];

/** Takes a line, tells whether it keeps somebody from harm: whoever is not sure must be told it if any surer answer has it. */
export const isProtective = (id: string, stage: Stage): boolean =>
  protective.includes(stage) && !followsDecision.includes(id);

/** When a line of the checklist appears and what it rests on. */
export interface StageRule<Id extends string = string> {
  readonly id: Id;
  /** The ways out on which it can appear. */
  readonly routes: readonly Route[];
  /** The case in which it appears there; left out: always. */
  readonly when?: Whens;
  /** Facts shown under it; those not known go to the "ask the carrier" list. */
  readonly facts?: readonly AskedKind[];
  /** Facts shown under it where they are known, and not worth a question where they are not. */
  readonly shows?: readonly FactKind[];
  /** Appears only where this fact is known. */
  readonly rests?: FactKind;
  /** Appears only where something is left to ask. */
  readonly asks?: true;
  readonly binding?: BindingKind;
  readonly needs?: readonly Means[];
  readonly destroys?: readonly Means[];
}

/** Groups of answers and ways out that several rules name. */
export const leaving = ['close', 'lapse', 'portOut', 'pause'] as const;
export const ending = ['close', 'lapse', 'nothing'] as const;
export const losing = ['close', 'lapse', 'pause', 'portOut', 'nothing'] as const;
export const bound = ['bank', 'payment', 'messaging', 'signIn', 'government', 'work', 'shopping', 'unsure'] as const;
export const anyContract = ['running', 'over', 'unsure'] as const;
export const withName = ['self', 'relative', 'company'] as const;
export const answering = ['receives', 'silent', 'expired'] as const;
/** The cases in which the whole card is to go, not only its mainland number. */
export const whole = [{ aim: ['close', 'keepNumber', 'pause', 'unsure'] }, { dataTerm: ['longTerm'] }] as const;
/** The cases in which something is to be ended or given back: all but a card that nobody can place yet. */
export const placed = [...whole, { drop: ['mainlandOnly'] }, { card: ['pocketWifi'] }] as const;
/** The cases in which credit may be paid back; a prepaid card's value is used up instead. */
export const creditDue = [
  { balance: ['credit', 'both', 'unsure'], contract: anyContract },
  { balance: ['credit', 'both', 'unsure'], card: ['usVirtual'] },
] as const;
export const hongKong = ['hkNumber', 'hkData', 'dual'] as const;
