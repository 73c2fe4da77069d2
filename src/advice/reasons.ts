import type { AnswerId } from '#machines/interview.ts';
import { isQuestion, questionIds } from '#machines/link.ts';
import { offered } from '#machines/replay.ts';
import type { Supplier } from './facts.ts';
import { type ItemId, rulesOf } from './items.ts';
import { holds, type Instead } from './match.ts';
import { type RouteRule, ruleFor, type WayOut } from './routes.ts';
import type { Situation } from './situation.ts';

/** What another answer to one question would lead to. */
interface Flip extends Instead {
  readonly rule: RouteRule | undefined;
}

/** The kinds of card that some clue leads to; other answers to `card` are not to be had by another clue. */
const byClue: readonly string[] = ['hkNumber', 'mainland', 'dual', 'usSim', 'unsure'];

/** What is taken for answered where another answer would first bring the question up: the case in which most lines stay. */
const usual: Situation = {
  aim: { close: 'aim.close' },
  signal: { receives: 'signal.receives' },
  holder: { self: 'holder.self' },
};

/** The other answers to the question, which what is said of the situation's `question` rests on. */
function othersOf(question: string, reason: AnswerId, situation: Situation): readonly string[] {
  if (!isQuestion(question)) return [];
  const others = offered(question).filter((answer) => situation[question]?.[answer] === undefined);
  return reason.startsWith('clue.') ? others.filter((answer) => byClue.includes(answer)) : others;
}

const placeOf = (id: AnswerId) => questionIds.findIndex((question) => id.startsWith(`${question}.`));

/** The answers that something rests on: another answer to their question would change it. */
export interface Reasons {
  readonly ofWayOut: readonly AnswerId[];
  /** Of a line, given the answers that made its rule hold. */
  readonly of: (id: ItemId, met: readonly AnswerId[]) => readonly AnswerId[];
}

/**
 * Takes a supplier, a situation and its way out, gives the reasons. Of the answers that made a rule hold only those are one
 * whose change would be seen; a line without such an answer rests on what leads to its ways out, and be it the card alone.
 */
export function reasonsIn(supplier: Supplier, situation: Situation, { headline, because }: WayOut): Reasons {
  const asked: Situation = { ...usual, ...situation };
  const known = new Map<string, Flip>();
  const flip = (question: string, answer: string, reason: AnswerId): Flip => {
    const key = `${question} ${answer} ${reason}`;
    const found = known.get(key);
    if (found) return found;
    const said = { [answer]: reason };
    const made = { question, said, rule: ruleFor(supplier, asked, { question, said }) };
    known.set(key, made);
    return made;
  };
  // Where the way out is still open, nobody knows yet.
  const isGone = (id: ItemId, flip: Flip) => {
    const { rule } = flip;
    return (
      rule !== undefined &&
      !rulesOf(id).some(({ routes, when }) => routes.includes(rule.route) && holds(when, asked, flip))
    );
  };
  const said = Object.entries(situation).flatMap(([question, answers]) =>
    [...new Set(Object.values(answers ?? {}))].map((reason) => [question, reason] as const),
  );
  const real = (ids: readonly AnswerId[], isChange: (flip: Flip) => boolean): AnswerId[] => {
    const found = said.filter(
      ([question, id]) =>
        ids.includes(id) && othersOf(question, id, situation).some((answer) => isChange(flip(question, answer, id))),
    );
    return [...new Set(found.map(([, id]) => id))].sort((one, other) => placeOf(one) - placeOf(other));
  };
  const card = said.flatMap(([, id]) => (id.startsWith('card.') ? [id] : [])).slice(0, 1);
  return {
    ofWayOut: real(because, ({ rule }) => rule !== undefined && rule.headline !== headline),
    of(id, met) {
      for (const ids of [met, because]) {
        const reasons = ids.length > 0 ? real(ids, (flip) => isGone(id, flip)) : [];
        if (reasons.length > 0) return reasons;
      }
      return card;
    },
  };
}
