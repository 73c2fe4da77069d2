import type { Binding } from '#data/schema.ts';
import { type AskedKind, askedKinds, type FactKind, type Route } from '#data/vocabulary.ts';
import { type CardKind, type Carriers, cardKind, type Given } from '#machines/card.ts';
import type { AnswerId } from '#machines/interview.ts';
import { type Channels, channelsFor } from './channels.ts';
import { factsOf, isSettled, type KnownFact, type Supplier } from './facts.ts';
import type { Means, Stage } from './item.ts';
import { type ItemId, type ItemRule, itemRules } from './items.ts';
import { matches } from './match.ts';
import { type Headline, routeRules } from './routes.ts';
import { type Service, servicesOf } from './services.ts';
import { type Situation, situationOf } from './situation.ts';

/** One line of the checklist. */
export interface AdviceItem {
  readonly id: ItemId;
  readonly stage: Stage;
  /** The given answers it rests on. */
  readonly because: readonly AnswerId[];
  readonly facts: readonly KnownFact[];
  /** Services of the kind to be moved, those that need the old number first. */
  readonly services: readonly Service[];
  readonly needs: readonly Means[];
  readonly destroys: readonly Means[];
}

export interface Advice extends Channels {
  /** The kind of card, as words may differ by it; undefined while nobody can tell. */
  readonly card: CardKind | undefined;
  readonly route: Route;
  /** Which sentence tells this person the way out. */
  readonly headline: Headline;
  readonly because: readonly AnswerId[];
  readonly items: readonly AdviceItem[];
  /** Kinds of fact that the items rest on and that no source settles: questions for the carrier. */
  readonly ask: readonly AskedKind[];
  /** ISO date the advice was given on. */
  readonly today: string;
}

interface Included {
  readonly rule: ItemRule;
  readonly because: readonly AnswerId[];
}

function routeFor(supplier: Supplier, situation: Situation): Pick<Advice, 'route' | 'headline' | 'because'> {
  for (const { route, headline, when, rests } of routeRules) {
    const because = matches(when, situation);
    if (because && (!rests || factsOf(supplier, rests, situation).length > 0)) return { route, headline, because };
  }
  throw new Error('No way out fits these answers: the trail is not complete.');
}

/**
 * Takes a complete trail's answers, the carrier's record with the general rules for its kind of card, the
 * records of bindings, and today's ISO date; gives the advice, in ids, numbers and sources. Pure.
 * Throws if the answers are not a complete trail.
 */
export function advise(
  answers: { given: Given; carriers: Carriers },
  supplier: Supplier,
  bindings: readonly Binding[],
  today: string,
): Advice {
  const situation = situationOf(answers.given, answers.carriers);
  const { route, headline, because } = routeFor(supplier, situation);
  const known = (kinds: readonly FactKind[] = []) => kinds.flatMap((kind) => factsOf(supplier, kind, situation));
  const included = itemRules.flatMap((rule): Included[] => {
    const own = rule.routes.includes(route) ? matches(rule.when, situation) : undefined;
    if (!own || (rule.rests && known([rule.rests]).length === 0)) return [];
    return [{ rule, because: own.length > 0 ? own : because }];
  });
  const wanted = new Set<AskedKind>(included.flatMap(({ rule }) => rule.facts ?? []));
  const channels = channelsFor(supplier, route, situation);
  if (channels.channel?.confirms === false) wanted.add('channel');
  const ask = askedKinds.filter((kind) => wanted.has(kind) && !isSettled(known([kind])));
  return {
    card: cardKind(answers.given, answers.carriers),
    route,
    headline,
    because,
    ...channels,
    items: included
      .filter(({ rule }) => !rule.asks || ask.length > 0)
      .map(({ rule, because: reasons }) => ({
        id: rule.id,
        stage: rule.stage,
        because: reasons,
        facts: [...known(rule.facts), ...known(rule.shows)],
        services: rule.binding ? servicesOf(rule.binding, bindings, situation) : [],
        needs: rule.needs ?? [],
        destroys: rule.destroys ?? [],
      })),
    ask,
    today,
  };
}
