import type { Route } from '#data/vocabulary.ts';
import { type CardKind, type Carriers, cardKinds, type Given } from '#machines/card.ts';
import type { QuestionId } from '#machines/interview.ts';
import { formatLink } from '#machines/link.ts';
import { choicesFor } from '#machines/space.ts';
import type { Supplier } from './facts.ts';
import { type ItemId, itemRules, rulesOf } from './items.ts';
import { casesOf, isPossible } from './match.ts';
import { branchesFrom, isBranching, likelihoodsIn, together } from './outlook.ts';
import { type RouteRule, routeRules } from './routes.ts';

const allIds = [...new Set(itemRules.map(({ id }) => id))];

/**
 * The ways out that holders of a kind of card can have: those of the rules up to the first that holds for all of
 * them. Rules that rest on a carrier's word are left out: they are about that carrier.
 */
function waysOut(kind: CardKind): readonly Route[] {
  const isForAll = ({ when, rests }: RouteRule) =>
    !rests && casesOf(when).some((one) => Object.keys(one).join() === 'card' && one.card?.includes(kind));
  const last = routeRules.findIndex(isForAll);
  const rules = last === -1 ? routeRules : routeRules.slice(0, last + 1);
  return rules.filter(({ when, rests }) => !rests && isPossible(when, kind)).map(({ route }) => route);
}

/** Lines that holders of some kinds of card can get and holders of others cannot. */
function differByKind(): readonly ItemId[] {
  const kinds = cardKinds.map((kind) => ({ kind, ways: waysOut(kind) }));
  const isFor = (id: ItemId, { kind, ways }: (typeof kinds)[number]) =>
    rulesOf(id).some(({ routes, when }) => routes.some((route) => ways.includes(route)) && isPossible(when, kind));
  return allIds.filter((id) => new Set(kinds.map((one) => isFor(id, one))).size > 1);
}

/** What was answered to all other questions that make branches, as one word. */
const otherAnswers = (given: Given, question: QuestionId) =>
  formatLink(Object.fromEntries(Object.entries(given).filter(([id]) => id !== question && isBranching(id))));

/** One carrier of each sort that the interview tells apart, as answers. */
function oneOfEachSort(given: Given, carriers: Carriers): readonly string[][] {
  const sorts = new Map<string, string[]>();
  for (const { answers } of choicesFor('carrier', given, carriers)) {
    const { tariff, ended } = carriers[answers[0] ?? ''] ?? {};
    sorts.set(`${tariff} ${ended}`, [...answers]);
  }
  return [...sorts.values()];
}

/**
 * Takes a question, the answers given before it, the index of carriers and the records known (the general ones, until the carrier
 * is); gives the lines that an answer to it can bring or take. Empty where it only decides what the lines say.
 */
export function influence(
  question: QuestionId,
  given: Given,
  carriers: Carriers,
  supplier: Supplier,
): readonly ItemId[] {
  if (question === 'card' || question === 'clue') return differByKind();
  const choices =
    question === 'carrier'
      ? oneOfEachSort(given, carriers)
      : choicesFor(question, given, carriers).map(({ answers }) => answers);
  // Before the carrier is chosen, general rules stand for it: what rests on a carrier's own word may come with it.
  const own = question === 'carrier' ? itemRules.filter(({ rests }) => rests).map(({ id }) => id) : [];
  const fixed = question === 'dataTerm' ? { carrier: ['other'] } : {};
  const told = choices.map((answers) => {
    const branches = branchesFrom({ ...fixed, ...given, [question]: answers }, carriers, supplier);
    return new Map(branches.map((branch) => [otherAnswers(branch.given, question), likelihoodsIn(branch, supplier)]));
  });
  const overall = told.map((one) => together([...one.values()]));
  const isChanged = (id: ItemId) =>
    new Set(overall.map((one) => one.get(id))).size > 1 ||
    // The same answers elsewhere, and yet another list.
    told.some((one) =>
      [...one].some(([others, list]) =>
        told.some((other) => other.has(others) && other.get(others)?.get(id) !== list.get(id)),
      ),
    );
  const mayComeWithCarrier = (id: ItemId) => own.includes(id) && overall.some((one) => one.get(id) !== 'never');
  return allIds.filter((id) => isChanged(id) || mayComeWithCarrier(id));
}
