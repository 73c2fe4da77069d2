import { askedKinds, channelIds, shownKinds } from '#data/vocabulary.ts';
import { type Carriers, entryOf, type Given } from '#machines/card.ts';
import { formatLink } from '#machines/link.ts';
import { questions } from '#machines/questions.ts';
import { offered } from '#machines/replay.ts';
import { itemRules } from '../advice/items.ts';
import { routeRules } from '../advice/routes.ts';
import { whyNot } from '../advice/whyNot.ts';
import { type Atlas, atlasOf, linesOfRentals } from './atlas.ts';
import { hold, situationsIn } from './held.ts';
import { type Fault, Ledger } from './ledger.ts';
import { compareWithWhole } from './reduction.ts';
import { type Group, type World, walk } from './walk.ts';

/** What a walk over all or some of the situations has found. */
export interface Findings {
  readonly situations: number;
  readonly journeys: number;
  /** Whole journeys advised on without any reduction, to see that it changes nothing. */
  readonly compared: number;
  readonly longest: number;
  /** What tells one advice from another, as numbers. */
  readonly advices: ReadonlySet<number>;
  /** Whatever occurred: `question.answer`, `item.id`, `headline.id`, `channel.id`, `fact.kind`. */
  readonly seen: ReadonlySet<string>;
  /** A journey as a link for each way out of each kind of card. */
  readonly samples: { readonly [cardAndHeadline: string]: string };
  readonly faults: readonly Fault[];
}

/** A part of the whole, so that two processes can share it: `part` of `parts`, and only these cards if any are named. */
export interface Share {
  readonly part: number;
  readonly parts: number;
  readonly cards?: readonly string[];
}

const lettersOf = (id: string) => [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);

/** Groups of one kind of card are alike in size: taken in turns, the parts come out even. */
function isMine({ part, parts, cards }: Share): (given: Given, isGroup: boolean) => boolean {
  let groups = 0;
  return (given, isGroup) => {
    if (cards && given.card && !cards.includes(given.card[0] ?? '')) return false;
    return !isGroup || groups++ % parts === part;
  };
}

function absentLinesComeIn(world: World, group: Group, atlas: Atlas, ledger: Ledger) {
  // Every situation would take hours; one of each group, and always another, keeps the smallest changes honest.
  const context = group.contexts[lettersOf(group.supplier.id) % group.contexts.length];
  if (!context) return;
  const { given, advice } = context.base;
  const found = whyNot(advice, given, world.carriers, group.supplier);
  for (const { id, changes } of found.items) {
    const changed = Object.fromEntries(changes.map(({ question, answers }) => [question, answers]));
    if (!atlas.line({ ...given, ...changed }, id))
      ledger.blame('partition', `${id} does not come in by ${formatLink(changed)}`, given);
  }
  const counted = [...advice.items, ...found.items].map(({ id }) => id as string).concat(found.elsewhere);
  if (counted.length !== atlas.ids.length || new Set(counted).size !== counted.length)
    ledger.blame('partition', 'a line is neither on the list nor ruled out nor for other cards, or twice', given);
}

/** Takes the world and a share of it, walks it and gives what was found. */
export function prove(world: World, share: Share = { part: 0, parts: 1 }): Findings {
  const ledger = new Ledger();
  const advices = new Set<number>();
  const seen = new Set<string>();
  const samples: Record<string, string> = {};
  const ofRentals = linesOfRentals(world);
  let situations = 0;
  let journeys = 0;
  let compared = 0;
  let longest = 0;
  walk(world, {
    wanted: isMine(share),
    question(question, given, outcomes) {
      if (new Set(outcomes).size < 2) ledger.blame('useful', `no answer to ${question} changes anything`, given);
    },
    group(group) {
      const atlas = atlasOf(world, group, ofRentals);
      hold(world, group, atlas, ledger);
      compared += compareWithWhole(world, group, atlas, ledger);
      absentLinesComeIn(world, group, atlas, ledger);
      for (const context of group.contexts) {
        journeys += context.journeys;
        for (const { given, advice, signature } of new Set(situationsIn(context).map(([, one]) => one))) {
          situations += 1;
          longest = Math.max(longest, Object.keys(given).length);
          advices.add(signature);
          seen.add(`headline.${advice.headline}`);
          samples[`${given.card} ${advice.headline}`] ??= formatLink(given);
          for (const channel of [advice.channel, ...advice.others]) if (channel) seen.add(`channel.${channel.id}`);
          for (const kind of advice.ask) seen.add(`fact.${kind}`);
          for (const { id, facts } of advice.items) {
            seen.add(`item.${id}`);
            for (const { kind } of facts) seen.add(`fact.${kind}`);
          }
          for (const [question, answers = []] of Object.entries(given))
            for (const answer of answers) seen.add(`${question}.${answer}`);
        }
      }
    },
  });
  return { situations, journeys, compared, longest, advices, seen, samples, faults: ledger.faults };
}

/** Takes the index of carriers and what occurred in all of the walk, gives what cannot be reached. */
export function unreached(carriers: Carriers, seen: ReadonlySet<string>): readonly string[] {
  const isOffered = (id: string) =>
    !carriers[id]?.generic && carriers[id]?.cards.some((kind) => entryOf(id, { card: [kind] }, carriers));
  const wanted = [
    ...Object.keys(questions).flatMap((question) =>
      offered(question as keyof typeof questions).map((answer) => `${question}.${answer}`),
    ),
    ...[...Object.keys(carriers).filter(isOffered), 'other'].map((id) => `carrier.${id}`),
    ...itemRules.map(({ id }) => `item.${id}`),
    ...routeRules.map(({ headline }) => `headline.${headline}`),
    ...channelIds.map((id) => `channel.${id}`),
    // That a service has ended is the way out itself, and stands under no line.
    ...[...askedKinds, ...shownKinds].filter((kind) => kind !== 'ended').map((kind) => `fact.${kind}`),
  ];
  return [...new Set(wanted)].filter((id) => !seen.has(id));
}
