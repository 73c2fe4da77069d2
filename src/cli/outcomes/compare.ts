import type { Row } from './answerer.ts';
import type { Party } from './party.ts';

/** The two sides of a comparison: a revision, and the working tree. */
export interface Sides {
  readonly before: Party;
  readonly after: Party;
}
/** Told of every situation once: its link and what it leads to on both sides, as text. */
export type OnPair = (link: string, before: string, after: string) => void;

/** Adds to what one side walked what it makes of the other side's situations. */
async function complete(party: Party, own: readonly Row[], others: readonly Row[]): Promise<Map<string, string>> {
  const known = new Map(own);
  const unknown = others.map(([link]) => link).filter((link) => !known.has(link));
  if (unknown.length === 0) return known;
  const outcomes = await party.ask('replayed', unknown);
  unknown.forEach((link, at) => {
    known.set(link, outcomes[at] ?? '');
  });
  return known;
}

/**
 * Takes both sides and the cards to look at (none named: all), tells of every situation that either side can list. Gives whether
 * the revision could list its own. Rejects if a side cannot be run.
 */
export async function comparePairs({ before, after }: Sides, cards: readonly string[] | undefined, onPair: OnPair) {
  const [groupsBefore, groupsAfter] = await Promise.all([before.ask('groups', cards), after.ask('groups', cards)]);
  const groups = [...new Set([...groupsAfter, ...groupsBefore])];
  const walkBoth = (group: string | undefined) =>
    group === undefined ? undefined : Promise.all([before.ask('walked', group), after.ask('walked', group)]);
  let ahead = walkBoth(groups[0]);
  for (let at = 0; at < groups.length; at++) {
    const [old = [], young = []] = (await ahead) ?? [];
    const completed = Promise.all([complete(before, old, young), complete(after, young, old)]);
    // Both walk on while this group is looked at. Nobody waits for it yet: a fault in it must not end the process.
    ahead = walkBoth(groups[at + 1]);
    ahead?.catch(() => {});
    const [was, is] = await completed;
    for (const [link, outcome] of is) onPair(link, was.get(link) ?? '', outcome);
  }
  return groupsBefore.length > 0 || groupsAfter.length === 0;
}
