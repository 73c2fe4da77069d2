import type { FactKind, Route } from '#data/vocabulary.ts';
import { cardKinds } from '#machines/card.ts';
import type { AnswerId } from '#machines/interview.ts';
import { factsOf, type Supplier } from './facts.ts';
import { holds, type Instead, matches, type Whens } from './match.ts';
import type { Situation } from './situation.ts';

interface Rule<Id extends string = string> {
  /** Which sentence tells this person the way out. */
  readonly headline: Id;
  readonly route: Route;
  readonly when: Whens;
  /** Holds only where the carrier is known to say this. */
  readonly rests?: FactKind;
}

/** The way out: the first rule that holds. */
const table = [
  { headline: 'ended', route: 'nothing', when: { card: cardKinds }, rests: 'ended' },
  { headline: 'shortStay', route: 'nothing', when: { dataTerm: ['shortStay'] } },
  { headline: 'returnDevice', route: 'returnDevice', when: { card: ['pocketWifi'] } },
  { headline: 'findOut', route: 'close', when: { clue: ['none'] } },
  { headline: 'dropMainlandNumber', route: 'close', when: { drop: ['mainlandOnly'] } },
  // Only the registered person can close; a prepaid card of somebody else's can merely be left to end.
  {
    headline: 'leave',
    route: 'lapse',
    when: [
      { holder: ['stranger'], tariff: ['prepaid'] },
      { holder: ['stranger'], card: ['usVirtual'] },
    ],
  },
  { headline: 'registered', route: 'close', when: { holder: ['stranger'] } },
  { headline: 'portOut', route: 'portOut', when: { aim: ['keepNumber'], signal: ['receives', 'silent', 'lost'] } },
  { headline: 'pause', route: 'pause', when: { aim: ['pause'], signal: ['receives', 'silent', 'lost'] } },
  { headline: 'tooLate', route: 'close', when: { aim: ['keepNumber', 'pause'], signal: ['expired'] } },
  { headline: 'decide', route: 'close', when: { aim: ['unsure'] } },
  { headline: 'lapse', route: 'lapse', when: { card: ['usSim'], tariff: ['prepaid'], aim: ['close'] }, rests: 'lapse' },
  {
    headline: 'cancelRegistration',
    route: 'close',
    when: [
      { card: ['hkNumber', 'dual'], tariff: ['prepaid'], aim: ['close'] },
      { dataTerm: ['longTerm'], tariff: ['prepaid'] },
    ],
  },
  { headline: 'close', route: 'close', when: [{ aim: ['close'] }, { dataTerm: ['longTerm'] }] },
] as const satisfies readonly Rule[];

export type Headline = (typeof table)[number]['headline'];
export type RouteRule = Rule<Headline>;
export const routeRules: readonly RouteRule[] = table;

/** The way out of a situation, its headline, and the answers it rests on. */
export interface WayOut {
  readonly route: Route;
  readonly headline: Headline;
  readonly because: readonly AnswerId[];
}

/** Takes a supplier and a situation, or one with another answer, gives the first rule that holds; undefined where too little was answered. */
export const ruleFor = (supplier: Supplier, situation: Situation, instead?: Instead): RouteRule | undefined =>
  routeRules.find(
    ({ when, rests }) =>
      holds(when, situation, instead) && (!rests || factsOf(supplier, rests, situation, instead).length > 0),
  );

/** Takes a supplier and a situation, gives the way out; undefined where too little was answered. */
export function wayOutOf(supplier: Supplier, situation: Situation): WayOut | undefined {
  const rule = ruleFor(supplier, situation);
  return rule && { route: rule.route, headline: rule.headline, because: matches(rule.when, situation) ?? [] };
}
