import type { FactKind } from '#data/vocabulary.ts';
import { cardKind, entryOf, type Given } from '#machines/card.ts';
import { factsOf, type Supplier, supplierIds } from '#src/advice/facts.ts';
import { itemRules, rulesOf } from '#src/advice/items.ts';
import { type Branch, branchesFrom, bringersIn, likelihood } from '#src/advice/outlook.ts';
import { routeRules, ruleFor } from '#src/advice/routes.ts';
import type { Point } from './cases.ts';
import type { Knowledge } from './knowledge.ts';

const restsOn: readonly FactKind[] = [...new Set([...itemRules, ...routeRules].flatMap(({ rests }) => rests ?? []))];

function supplierFor(given: Given, { carriers: records, index }: Knowledge): Supplier {
  const ids = supplierIds(given, index);
  const [own, rules] = [records[ids.own], records[ids.rules]];
  if (!own || !rules) throw new Error(`There is no record for ${own ? ids.rules : ids.own}.`);
  return { id: ids.own, own, rules };
}

function pointAt({ situation, open, given }: Branch, supplier: Supplier): Point {
  const rule = ruleFor(supplier, situation);
  if (!rule) throw new Error(`No way out fits ${JSON.stringify(given)}.`);
  const branch = { situation, open, given, route: rule.route };
  const way = rule.headline;
  const stated = new Set(restsOn.filter((fact) => factsOf(supplier, fact, situation).length > 0));
  // Where the line is not for this way out, there may be questions all the same.
  const mayAsk = rulesOf('askCarrier').some(({ routes }) => routes.includes(rule.route));
  const asks = mayAsk ? likelihood(branch, bringersIn(supplier, branch).get('askCarrier') ?? []) : 'sometimes';
  return { situation, open, way, stated, asks };
}

/** All that a rule can tell of a point, as text. */
function signatureOf({ situation, open, way, stated, asks }: Point): string {
  const told = Object.entries(situation)
    .filter(([question]) => !open.has(question) && question !== 'carrier')
    .map(([question, answers]) => [question, Object.keys(answers ?? {})]);
  return JSON.stringify([told, [...open], way, [...stated], asks]);
}

/** What can come after some answers: every point that a rule can tell from the others, and how many questions are asked there. */
export interface Points {
  readonly all: readonly Point[];
  readonly fewest: number;
  readonly most: number;
}

/** Takes the first answers and all records, gives what can come after them, with every company there is. */
export function pointsAfter(first: Given, knowledge: Knowledge): Points {
  const carriers = knowledge.index;
  const kind = cardKind(first, carriers);
  const fitting = Object.keys(carriers).filter((id) => id !== 'other' && entryOf(id, first, carriers));
  const points = new Map<string, Point>();
  // Companies that the interview cannot tell apart share their branches.
  const shared = new Map<string, readonly Branch[]>();
  let [fewest, most] = [Number.POSITIVE_INFINITY, 0];
  for (const carrier of kind === undefined || kind === 'pocketWifi' ? [undefined] : [...fitting, 'other']) {
    const given: Given = carrier === undefined ? first : { ...first, carrier: [carrier] };
    const supplier = supplierFor(given, knowledge);
    const { tariff, ended, placeCases } = entryOf(carrier, given, carriers) ?? {};
    const sort = JSON.stringify([tariff, ended, placeCases]);
    const branches = shared.get(sort) ?? branchesFrom(given, carriers, supplier);
    shared.set(sort, branches);
    for (const branch of branches) {
      const point = pointAt(branch, supplier);
      points.set(signatureOf(point), point);
      const asked = Object.keys(branch.given).length;
      fewest = Math.min(fewest, asked);
      most = Math.max(most, asked);
    }
  }
  return { all: [...points.values()], fewest, most };
}
