import { type AskedKind, askedKinds, type FactKind, type Route } from '#data/vocabulary.ts';
import { type CardKind, type Carriers, cardKind, type Given } from '#machines/card.ts';
import type { AnswerId } from '#machines/interview.ts';
import { formatLink } from '#machines/link.ts';
import { type Channels, channelsFor } from './channels.ts';
import { factsOf, isSettled, type KnownFact, type Supplier } from './facts.ts';
import type { Means, Stage } from './item.ts';
import { type ItemId, type ItemRule, itemRules } from './items.ts';
import { matches } from './match.ts';
import { type Reasons, reasonsIn } from './reasons.ts';
import { type Headline, wayOutOf } from './routes.ts';
import { type Service, type ServiceRecord, servicesOf } from './services.ts';
import { situationOf } from './situation.ts';

/** One line of a checklist before its reasons are looked for. */
export interface DraftItem {
  readonly id: ItemId;
  readonly stage: Stage;
  /** The answers that make its rule hold: not all of them need matter. */
  readonly met: readonly AnswerId[];
  readonly facts: readonly KnownFact[];
  /** Services of the kind to be moved, those that need the old number first. */
  readonly services: readonly Service[];
  readonly needs: readonly Means[];
  readonly destroys: readonly Means[];
}
/** One line of the checklist. */
export interface AdviceItem extends Omit<DraftItem, 'met'> {
  /** The given answers it rests on: other ones would change it. */
  readonly because: readonly AnswerId[];
}

/** An advice before its reasons are looked for, which takes longer than all the rest and is wanted only where somebody reads them. */
export interface Draft extends Channels {
  /** The kind of card, as words may differ by it; undefined while nobody can tell. */
  readonly card: CardKind | undefined;
  readonly route: Route;
  /** Which sentence tells this person the way out. */
  readonly headline: Headline;
  readonly items: readonly DraftItem[];
  /** Kinds of fact that the items rest on and that no source settles: questions for the carrier. */
  readonly ask: readonly AskedKind[];
  /** ISO date the advice was given on. */
  readonly today: string;
}
export interface Advice extends Omit<Draft, 'items'> {
  readonly because: readonly AnswerId[];
  readonly items: readonly AdviceItem[];
}

type Answers = { given: Given; carriers: Carriers };

/** Takes what `advise` takes, gives all of the advice but the reasons, and a function that looks for those. Throws as it does. */
export function draft(
  answers: Answers,
  supplier: Supplier,
  bindings: readonly ServiceRecord[],
  today: string,
): Draft & { reasons: () => Reasons } {
  const situation = situationOf(answers.given, answers.carriers);
  const wayOut = wayOutOf(supplier, situation);
  if (!wayOut) throw new Error(`No way out fits these answers: ${formatLink(answers.given)}`);
  const { route, headline } = wayOut;
  const known = (kinds: readonly FactKind[] = []) => kinds.flatMap((kind) => factsOf(supplier, kind, situation));
  const included = itemRules.flatMap((rule): { rule: ItemRule; met: readonly AnswerId[] }[] => {
    const met = rule.routes.includes(route) ? matches(rule.when, situation) : undefined;
    return met && (!rule.rests || known([rule.rests]).length > 0) ? [{ rule, met }] : [];
  });
  const wanted = new Set<AskedKind>(included.flatMap(({ rule }) => rule.facts ?? []));
  const channels = channelsFor(supplier, route, situation);
  if (channels.channel?.confirms === false) wanted.add('channel');
  const ask = askedKinds.filter((kind) => wanted.has(kind) && !isSettled(known([kind])));
  return {
    card: cardKind(answers.given, answers.carriers),
    route,
    headline,
    ...channels,
    items: included
      .filter(({ rule }) => !rule.asks || ask.length > 0)
      .map(({ rule, met }) => ({
        id: rule.id,
        stage: rule.stage,
        met,
        facts: [...known(rule.facts), ...known(rule.shows)],
        services: rule.binding ? servicesOf(rule.binding, bindings, situation) : [],
        needs: rule.needs ?? [],
        destroys: rule.destroys ?? [],
      })),
    ask,
    today,
    reasons: () => reasonsIn(supplier, situation, wayOut),
  };
}

/**
 * Takes a complete trail's answers, the carrier's record with the general rules for its kind of card, the
 * records of bindings, and today's ISO date; gives the advice, in ids, numbers and sources. Pure.
 * Throws if the answers are not a complete trail.
 */
export function advise(
  answers: Answers,
  supplier: Supplier,
  bindings: readonly ServiceRecord[],
  today: string,
): Advice {
  const { reasons, items, ...rest } = draft(answers, supplier, bindings, today);
  const { ofWayOut, of } = reasons();
  return {
    ...rest,
    because: ofWayOut,
    items: items.map(({ met, ...item }) => ({ ...item, because: of(item.id, met) })),
  };
}
