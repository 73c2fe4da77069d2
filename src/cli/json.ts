import type { Carrier } from '#data/schema.ts';
import type { Given } from '#machines/card.ts';
import type { Advice, AdviceItem } from '../advice/advise.ts';
import type { ChannelAdvice } from '../advice/channels.ts';

export interface Output {
  readonly trail: Given;
  readonly next?: { readonly question: string; readonly answers: readonly string[]; readonly many: boolean };
  readonly advice?: Advice;
  /** The carrier’s phone numbers, for the text. */
  readonly hotlines?: Carrier['hotlines'];
}

const sourceJson = ({ url, grade, read }: { url: string; grade: string; read: string }) => ({ url, grade, read });
const channelJson = ({ id, grade, confirms, sources }: ChannelAdvice) => ({
  id,
  grade,
  confirms,
  sources: sources.map(sourceJson),
});

function itemJson({ id, stage, because, facts, services, needs, destroys }: AdviceItem) {
  const read = [
    ...facts.flatMap((fact) => fact.sources),
    ...services.flatMap((service) => service.facts.flatMap((fact) => fact.sources)),
  ];
  const sources = [...new Map(read.map((source) => [source.url, sourceJson(source)])).values()];
  return { id, stage, because, sources, needs, destroys };
}

/** Takes what was found out, gives the one object of the command line's contract (DESIGN §4). */
export function toJson({ trail, next, advice }: Output) {
  return {
    trail: Object.entries(trail).flatMap(([question, answers]) =>
      (answers ?? []).map((answer) => `${question}.${answer}`),
    ),
    ...(next ? { next } : {}),
    ...(advice
      ? {
          advice: {
            route: advice.route,
            because: advice.because,
            channel: advice.channel && channelJson(advice.channel),
            others: advice.others.map(channelJson),
            ruledOut: advice.ruledOut,
            items: advice.items.map(itemJson),
            ask: advice.ask,
          },
        }
      : {}),
  };
}
