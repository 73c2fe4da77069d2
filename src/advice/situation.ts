import { type Carriers, cardKind, entryOf, type Given } from '#machines/card.ts';
import type { AnswerId } from '#machines/interview.ts';

/** What holds in this case: question → answer → the given answer it rests on (itself, unless implied). */
export type Situation = { readonly [question: string]: { readonly [answer: string]: AnswerId } | undefined };

/** Whoever is asked these, and not about extras, counts as unsure of those. */
export const unsureOfExtras = ['aim', 'contract'] as const;

/**
 * Takes the answers and the index of carriers, gives what they amount to. Three things are implied rather than
 * asked: the kind of card (by the clue), the tariff (by a carrier that has only one), and extras that nobody can
 * know of (an unidentified card, a dual card), which count as unsure: the safest case.
 */
export function situationOf(given: Given, carriers: Carriers): Situation {
  const situation: Record<string, Record<string, AnswerId>> = {};
  const imply = (question: string, answer: string | undefined, because: string) => {
    if (answer === undefined) return;
    situation[question] = { ...situation[question], [answer]: because as AnswerId };
  };
  for (const [question, answers] of Object.entries(given)) {
    for (const answer of answers ?? []) imply(question, answer, `${question}.${answer}`);
  }
  const carrier = given.carrier?.[0];
  const card = given.clue ? `clue.${given.clue[0]}` : `card.${given.card?.[0]}`;
  if (given.clue) imply('card', cardKind(given, carriers), card);
  if (!given.tariff && carrier) imply('tariff', entryOf(carrier, given, carriers)?.tariff, `carrier.${carrier}`);
  if (unsureOfExtras.every((question) => given[question]) && !given.extras)
    imply('extras', 'unsure', `card.${given.card?.[0]}`);
  return situation;
}
