import type { Given } from '#machines/card.ts';
import type { Draft } from '../advice/advise.ts';
import { exclusive } from '../advice/exclusive.ts';
import { type Means, type Stage, stages } from '../advice/item.ts';

/** The ways out for which somebody must be asked. */
const asking = ['close', 'pause', 'returnDevice'];
const idOf = ({ id, text }: { id: string; text: { en: string } }) => `${id} ${text.en}`;

/** Takes an advice and the answers, says what is wrong with its channels: nothing if there is one place to go, or none is needed, and the rest is told apart. */
export function channelFaults({ route, channel, others, ruledOut }: Draft, given: Given): string[] {
  const isSaid = (id: string) => given[id.split('.')[0] ?? '']?.includes(id.split('.')[1] ?? '') ?? false;
  const offered = [channel, ...others].flatMap((one) => one ?? []);
  return [
    ...(asking.includes(route) && !channel ? [`${route} has no channel`] : []),
    ...(new Set(offered.map(idOf)).size < offered.length ? ['a channel is offered twice'] : []),
    ...(channel && !channel.confirms && others.some(({ confirms }) => confirms)
      ? [`${channel.id} is recommended before a confirmed channel`]
      : []),
    ...ruledOut.flatMap(({ id, because }) =>
      because.length > 0 && because.every(isSaid) ? [] : [`${id} is ruled out by nothing that was said`],
    ),
  ];
}

/** Takes lines in their order, says which comes before its stage or after the end of what it needs. */
export function orderFaults(
  items: readonly {
    readonly id: string;
    readonly stage: Stage;
    readonly needs?: readonly Means[];
    readonly destroys?: readonly Means[];
  }[],
): string[] {
  const faults: string[] = [];
  const gone = new Map<string, string>();
  let reached = 0;
  for (const { id, stage, needs = [], destroys = [] } of items) {
    if (stages.indexOf(stage) < reached) faults.push(`${id} stands after a later stage`);
    reached = stages.indexOf(stage);
    for (const means of needs)
      if (gone.has(means)) faults.push(`${id} needs ${means}, which ${gone.get(means)} has destroyed`);
    for (const means of destroys) gone.set(means, id);
  }
  return faults;
}

/** Takes the ids of one list, says which stands twice and which may not stand together. */
export function exclusionFaults(ids: readonly string[]): string[] {
  const present = new Set(ids);
  const twice = present.size < ids.length ? ids.filter((id, at) => ids.indexOf(id) !== at) : [];
  const clashes = exclusive
    .map((row) => row.filter((id) => present.has(id)))
    .filter((clashing) => clashing.length > 1)
    .map(([first, second]) => `${first} and ${second} stand together`);
  return [...twice.map((id) => `${id} stands twice`), ...clashes];
}
