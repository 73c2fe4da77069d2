import type { CardKind, Given } from '#machines/card.ts';
import { cardKind } from '#machines/card.ts';
import type { QuestionId } from '#machines/interview.ts';
import { formatLink, questionIds } from '#machines/link.ts';
import { type Headline, routeRules } from '#src/advice/routes.ts';
import { journeyBy } from '../browser/paths.ts';
import { chanceOf } from '../browser/seeded.ts';
import { adviseOn, carriers } from '../journeys.ts';

const headlines: readonly Headline[] = [...new Set(routeRules.map(({ headline }) => headline))];

/** What has to be come upon: each headline, each question, the carriers of each kind of card, and what follows each clue. */
interface Found {
  /** By headline, the answers that lead to it. */
  readonly advices: Map<Headline, Given>;
  /** By question, the answers before it; by `carrier+KIND` and `QUESTION+clue-ANSWER` too. */
  readonly questions: Map<string, Given>;
}

const before = (given: Given, question: QuestionId): Given =>
  Object.fromEntries(Object.entries(given).slice(0, Object.keys(given).indexOf(question)));

function note({ advices, questions }: Found, given: Given): void {
  const { headline } = adviseOn(given);
  // The longest list of a headline shows the most.
  const known = advices.get(headline);
  if (!known || formatLink(given).length > formatLink(known).length) advices.set(headline, given);
  const asked = Object.keys(given) as QuestionId[];
  const kind: CardKind | undefined = cardKind(given, carriers);
  const [, second, third] = asked;
  for (const question of asked) if (!questions.has(question)) questions.set(question, before(given, question));
  if (given.carrier && !given.clue && kind) questions.set(`carrier+${kind}`, before(given, 'carrier'));
  if (second === 'clue' && third) questions.set(`${third}+clue-${given.clue}`, before(given, third));
}

/** Journeys by a chance that repeats itself, until every headline and every question was come upon. Throws on one that never is. */
function search(): Found {
  const chance = chanceOf(6);
  const found: Found = { advices: new Map(), questions: new Map() };
  for (let tried = 0; tried < 1500; tried++) note(found, journeyBy(chance));
  const missing = [
    ...headlines.filter((headline) => !found.advices.has(headline)),
    ...questionIds.filter((question) => !found.questions.has(question)),
  ];
  if (missing.length > 0) throw new Error(`no journey was found to ${missing.join(', ')}`);
  return found;
}

/** The answers that lead to each headline and to each question. */
export const { advices, questions } = search();
