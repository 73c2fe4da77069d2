import type { ChannelId } from '#data/vocabulary.ts';
import type { Carriers, Given } from '#machines/card.ts';
import type { QuestionId } from '#machines/interview.ts';
import { questionIds } from '#machines/link.ts';
import { fitting } from '#machines/replay.ts';
import type { AdviceItem } from './advise.ts';
import type { Channels } from './channels.ts';
import type { Supplier } from './facts.ts';
import type { ItemId } from './items.ts';
import { casesOf } from './match.ts';
import { type Branch, type Bringer, branchesFrom, bringersIn, hangsOn } from './outlook.ts';

/** A question to be answered otherwise, or for the first time, and the answers it would have. */
export interface Change {
  readonly question: QuestionId;
  readonly answers: readonly string[];
}
/** What is not there, and the fewest answers that would have to be others to bring it in. */
export interface Absent<Id> {
  readonly id: Id;
  readonly changes: readonly Change[];
}
export interface WhyNot {
  readonly items: readonly Absent<ItemId>[];
  readonly channels: readonly Absent<ChannelId>[];
  /** Lines that no answers bring in with this card and carrier. */
  readonly elsewhere: readonly ItemId[];
}

/** Answers changed count before questions that were not asked yet: those are no change of mind. */
const costOf = (changes: readonly Change[], given: Given) =>
  changes.reduce((sum, { question }) => sum + (given[question] ? 100 : 1), 0);

function coreChanges(branch: Branch, given: Given): Change[] {
  return questionIds.flatMap((question) => {
    const answers = branch.given[question];
    const isSame = !answers || branch.open.has(question) || String(answers) === String(given[question]);
    return isSame ? [] : [{ question, answers }];
  });
}

/** The person's own answers with one more that is wanted, and a sure one rather than “not sure”. */
function withOne(question: QuestionId, wanted: readonly string[], said: readonly string[] = []): Change {
  const answer = wanted.find((one) => one !== 'unsure') ?? wanted[0] ?? '';
  const kept = said.filter((one) => one !== 'none' && one !== 'unsure');
  return { question, answers: fitting(question, [answer, ...kept]) };
}

function changesFor(branch: Branch, bringers: readonly Bringer[], given: Given): Change[][] {
  return bringers
    .filter(({ routes }) => branch.route && routes.includes(branch.route))
    .flatMap(({ when }) => casesOf(when))
    .flatMap((when) => {
      const open = hangsOn(branch, when);
      const missing = open?.filter(([question, wanted]) => !given[question]?.some((one) => wanted.includes(one)));
      return missing ? [missing.map(([question, wanted]) => withOne(question, wanted, given[question]))] : [];
    });
}

/** Takes what may be there and is not, by id; gives for each the smallest change over all branches, if there is one. */
function nearest<Id extends string>(
  ids: readonly Id[],
  branches: readonly Branch[],
  bringers: (id: Id, branch: Branch) => readonly Bringer[],
  given: Given,
): Absent<Id>[] {
  const best = new Map<Id, { changes: readonly Change[]; cost: number }>();
  for (const branch of branches) {
    const core = coreChanges(branch, given);
    const least = costOf(core, given);
    for (const id of ids) {
      if (least >= (best.get(id)?.cost ?? Number.POSITIVE_INFINITY)) continue;
      for (const side of changesFor(branch, bringers(id, branch), given)) {
        const changes = [...core, ...side];
        const cost = costOf(changes, given);
        if (cost < (best.get(id)?.cost ?? Number.POSITIVE_INFINITY)) best.set(id, { changes, cost });
      }
    }
  }
  return ids.flatMap((id) => {
    const found = best.get(id);
    return found ? [{ id, changes: found.changes }] : [];
  });
}

/**
 * Takes an advice and the complete answers it was given on, the index of carriers and the records; gives every line and channel
 * that is not there with the smallest change of answers that would bring it in. The card and its carrier stay as they are.
 */
export function whyNot(
  advice: Pick<Channels, 'channel' | 'others'> & { readonly items: readonly Pick<AdviceItem, 'id'>[] },
  given: Given,
  carriers: Carriers,
  supplier: Supplier,
): WhyNot {
  const { card, clue, carrier } = given;
  const branches = branchesFrom(
    { ...(card && { card }), ...(clue && { clue }), ...(carrier && { carrier }) },
    carriers,
    supplier,
  );
  const byBranch = new Map(branches.map((branch) => [branch, bringersIn(supplier, branch)]));
  const all = [...new Set(branches.flatMap((branch) => [...(byBranch.get(branch)?.keys() ?? [])]))];
  const missing = all.filter((id) => !advice.items.some((item) => item.id === id));
  const items = nearest(missing, branches, (id, branch) => byBranch.get(branch)?.get(id) ?? [], given);
  const record = supplier.own.channels.length > 0 ? supplier.own : supplier.rules;
  const offered = [advice.channel, ...advice.others].map((channel) => channel?.id);
  const closed = [...new Set(record.channels.map(({ id }) => id))].filter((id) => !offered.includes(id));
  const ways = (id: ChannelId) =>
    record.channels.filter((one) => one.id === id).map(({ routes, accepts }) => ({ routes, when: accepts }));
  return {
    items,
    channels: nearest(closed, branches, ways, given),
    elsewhere: missing.filter((id) => !items.some((item) => item.id === id)),
  };
}
