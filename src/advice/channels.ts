import type { Channel } from '#data/schema.ts';
import type { Source, Text } from '#data/statement.ts';
import type { ChannelId, Grade, Route } from '#data/vocabulary.ts';
import type { AnswerId } from '#machines/interview.ts';
import { type Supplier, sourcesOf } from './facts.ts';
import { holds, standInTheWay } from './match.ts';
import type { Situation } from './situation.ts';

export interface ChannelAdvice {
  readonly id: ChannelId;
  /** Whether a source says that the card can be ended here; otherwise it is the place to ask. */
  readonly confirms: boolean;
  readonly grade: Grade;
  readonly text: Text;
  readonly url?: string;
  readonly sources: readonly Source[];
}
export interface RuledOut {
  readonly id: ChannelId;
  readonly because: readonly AnswerId[];
}
export interface Channels {
  readonly channel: ChannelAdvice | null;
  readonly others: readonly ChannelAdvice[];
  readonly ruledOut: readonly RuledOut[];
}

/** Takes the supplier, the way out and the case, gives the first channel that takes it, the others, and why not the rest. */
export function channelsFor(supplier: Supplier, route: Route, situation: Situation): Channels {
  const record = supplier.own.channels.length > 0 ? supplier.own : supplier.rules;
  const serving = record.channels.filter((channel) => channel.routes.includes(route));
  const takes = (channel: Channel) => holds(channel.accepts, situation);
  const [channel = null, ...others] = serving.filter(takes).map(({ id, confirms, text, url, sources: keys }) => {
    const sources = sourcesOf(record, keys);
    return { id, confirms, text, grade: sources[0]?.grade ?? 'thirdParty', ...(url ? { url } : {}), sources };
  });
  const ruledOut = serving
    .filter((candidate) => !takes(candidate))
    .map(({ id, accepts }) => ({ id, because: standInTheWay(accepts, situation) }))
    // Where the deciding question was not asked, nothing was ruled out.
    .filter(({ because }) => because.length > 0);
  return { channel, others, ruledOut };
}
