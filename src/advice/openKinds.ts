import type { Carrier } from '#data/schema.ts';
import { type AskedKind, askedKinds } from '#data/vocabulary.ts';
import type { CardKind, Carriers, Given } from '#machines/card.ts';
import { replay } from '#machines/replay.ts';
import { advise } from './advise.ts';
import { isSettled, statedFacts } from './facts.ts';

/** People who are unsure of all that one can be unsure of, and differ in what decides which lines they get. */
const people: readonly Given[] = combinations({
  dataTerm: ['shortStay', 'longTerm'],
  tariff: ['prepaid', 'unsure'],
  aim: ['close', 'keepNumber', 'pause', 'unsure'],
  signal: ['receives', 'expired', 'lost'],
  holder: ['self', 'relative', 'company', 'stranger'],
}).map((person) => ({
  ...person,
  carrier: ['any'],
  drop: ['everything'],
  document: ['renewed'],
  contract: ['unsure'],
  arrears: ['unsure'],
  balance: ['unsure'],
  extras: ['unsure'],
  bindings: ['unsure'],
  place: ['elsewhere'],
  proxy: ['yes'],
}));

function combinations(answers: { readonly [question: string]: readonly string[] }): Given[] {
  return Object.entries(answers).reduce<Given[]>(
    (made, [question, each]) => made.flatMap((given) => each.map((answer) => ({ ...given, [question]: [answer] }))),
    [{}],
  );
}

/** A record that says nothing: whatever the advice would like to know is then a question. */
const silent: Carrier = {
  name: { 'zh-Hans': '', 'zh-Hant': '', en: '' },
  aliases: [],
  cards: [],
  domains: [],
  hotlines: [],
  channels: [],
  facts: {},
  sources: {},
};

const answered = new Map<string, readonly AskedKind[]>();

/**
 * Takes a kind of card and the one tariff its carrier knows (undefined: both), gives every kind of fact that the
 * advice may rest on: what a person who is unsure of all else would be told to ask.
 */
function wanted(kind: CardKind, tariff: Carrier['tariff']): readonly AskedKind[] {
  const key = `${kind} ${tariff ?? ''}`;
  const known = answered.get(key);
  if (known) return known;
  const carriers: Carriers = { any: { cards: [kind], placeCases: [{}], ...(tariff ? { tariff } : {}) } };
  const asked = people.flatMap((person) => {
    const { trail } = replay({ ...person, card: [kind] }, carriers);
    return advise({ given: trail, carriers }, { id: 'any', own: silent, rules: silent }, [], '').ask;
  });
  const kinds = askedKinds.filter((one) => one !== 'channel' && asked.includes(one));
  answered.set(key, kinds);
  return kinds;
}

/** What is not known of a carrier: to be asked, or answered by the general rules for its kind of card. */
export interface Open {
  readonly ask: readonly AskedKind[];
  readonly ruled: readonly AskedKind[];
}

/** Takes a record and the general rules for its kinds of card, gives what the record leaves open. */
export function openKinds(record: Carrier, rules: readonly Carrier[]): Open {
  if (record.ended) return { ask: [], ruled: [] };
  const kinds = new Set(record.cards.flatMap((kind) => wanted(kind, record.tariff)));
  const says = (one: Carrier, kind: AskedKind) => isSettled(statedFacts(one, kind));
  const open = askedKinds.filter((kind) => kinds.has(kind) && !says(record, kind));
  const isRuled = (kind: AskedKind) =>
    record.facts[kind] === undefined && rules.some((one) => one !== record && says(one, kind));
  const isConfirmed = record.channels.some(
    ({ confirms, routes }) => confirms && !routes.every((one) => one === 'pause'),
  );
  return {
    ask: [...(isConfirmed ? [] : (['channel'] as const)), ...open.filter((kind) => !isRuled(kind))],
    ruled: open.filter(isRuled),
  };
}
