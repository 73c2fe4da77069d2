/** Answers so far: question → answers, in the machine's order. */
export type Given = { readonly [question: string]: readonly string[] | undefined };

export const cardKinds = ['hkNumber', 'hkData', 'dual', 'mainland', 'usSim', 'usVirtual', 'pocketWifi'] as const;
export type CardKind = (typeof cardKinds)[number];

/** What the interview must know of a carrier: nothing but what decides which questions are worth asking. */
export interface CarrierEntry {
  readonly cards: readonly CardKind[];
  /** Set where the carrier has one way of paying only, so that `tariff` need not be asked. */
  readonly tariff?: 'prepaid' | 'monthly';
  /** The service is gone: there is nothing left to close. */
  readonly ended?: boolean;
  /** The record of regulators' general rules for its kind; it stands in where the carrier is `other`. */
  readonly generic?: boolean;
  /** The cases (answers that must have been given) in which the carrier's channels or facts depend on `place`. */
  readonly placeCases: readonly Given[];
}
export type Carriers = { readonly [id: string]: CarrierEntry };

const kindByClue: { readonly [clue: string]: CardKind | undefined } = {
  plus852: 'hkNumber',
  plus86: 'mainland',
  two: 'dual',
};

/**
 * Takes the answers and the index of carriers, gives the kind of card, or undefined while nobody can tell.
 * A +1 number is a SIM unless its carrier only gives out virtual numbers.
 */
export function cardKind(given: Given, carriers: Carriers): CardKind | undefined {
  const card = given.card?.[0];
  if (card !== 'unsure') return card as CardKind | undefined;
  if (given.clue?.[0] !== 'plus1') return kindByClue[given.clue?.[0] ?? ''];
  const id = given.carrier?.[0] ?? 'other';
  return Object.hasOwn(carriers, id) && carriers[id]?.cards.includes('usVirtual') ? 'usVirtual' : 'usSim';
}

/** Takes answers, gives the kinds of card whose carriers the question `carrier` offers; none while the kind is open. */
export function kindsOffered(given: Given): readonly CardKind[] {
  const card = given.card?.[0];
  if (card === 'unsure' && given.clue?.[0] === 'plus1') return ['usSim', 'usVirtual'];
  const kind = card === 'unsure' ? kindByClue[given.clue?.[0] ?? ''] : cardKinds.find((one) => one === card);
  return kind ? [kind] : [];
}

/** Takes a kind of card (undefined: nobody can tell), gives the id of its generic record, if there is one. */
export function genericId(kind: CardKind | undefined, carriers: Carriers): string | undefined {
  const covers = (cards: readonly CardKind[] = []) => (kind ? cards.includes(kind) : cards.length === 0);
  return Object.keys(carriers).find((id) => carriers[id]?.generic && covers(carriers[id]?.cards));
}

/** Takes a carrier's answer (none: the generic record of the kind), gives its entry if it fits the card. */
export function entryOf(id: string | undefined, given: Given, carriers: Carriers): CarrierEntry | undefined {
  const isPlusOne = given.card?.[0] === 'unsure' && given.clue?.[0] === 'plus1';
  const kind = cardKind(given, carriers);
  if (id === undefined || id === 'other') {
    const generic = genericId(kind, carriers);
    return generic === undefined ? undefined : carriers[generic];
  }
  const entry = Object.hasOwn(carriers, id) ? carriers[id] : undefined;
  if (!entry || entry.generic) return undefined;
  const fits = isPlusOne
    ? entry.cards.includes('usSim') || entry.cards.includes('usVirtual')
    : kind !== undefined && entry.cards.includes(kind);
  return fits ? entry : undefined;
}

/** Takes the answers, gives how the card is paid: as answered, or as its carrier knows only one way. */
export function tariffOf(given: Given, carriers: Carriers): string | undefined {
  return given.tariff?.[0] ?? entryOf(given.carrier?.[0], given, carriers)?.tariff;
}

/** Takes answers and the cases of a carrier, tells whether one of them is met. */
export function isAnyCase(given: Given, cases: readonly Given[]): boolean {
  const isMet = ([question, wanted]: [string, readonly string[] | undefined]) =>
    given[question]?.some((answer) => wanted?.includes(answer)) ?? false;
  return cases.some((one) => Object.entries(one).every(isMet));
}

const homes: { readonly [kind in CardKind]?: string } = {
  hkNumber: 'hongKong',
  hkData: 'hongKong',
  dual: 'hongKong',
  mainland: 'mainland',
  pocketWifi: 'hongKong',
};

/** Takes a kind of card, gives the `place` where its shops are, or undefined where shops play no part. */
export function homeOf(kind: CardKind | undefined): string | undefined {
  return kind && homes[kind];
}
