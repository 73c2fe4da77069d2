import { createContext, useContext } from 'react';
import type { Source } from '#data/schema.ts';
import type { Advice } from '#src/advice/advise.ts';
import { JumpLink } from './JumpLink.tsx';
import { useSay } from './useSay.ts';

/** The sources of one page in order of appearance; a source's number is its place in it. */
export type Numbered = readonly Source[];
export const Sources = createContext<Numbered>([]);

/** Takes the advice and the sources of the phone numbers shown, gives its sources, each page once, in the order in which it mentions them. */
export function numbered(advice: Advice, hotlines: readonly Source[]): Numbered {
  const channels = [...(advice.channel ? [advice.channel] : []), ...advice.others];
  const all = [
    ...channels.flatMap((channel) => channel.sources),
    ...hotlines,
    ...advice.items.flatMap((item) => [
      ...item.facts.flatMap((fact) => fact.sources),
      ...item.services.flatMap((service) => service.sources),
    ]),
  ];
  return [...new Map(all.map((source) => [source.url, source])).values()];
}

/** The grade of a statement in words and its source codes, each a link to its entry in the list, where one sees who says it before leaving. */
export function SourceNote({ sources }: { sources: readonly Source[] }) {
  const { t } = useSay();
  const list = useContext(Sources);
  const grade = sources[0]?.grade;
  return (
    <span className="source-note">
      {grade && t(`advice:grades.${grade}`)}{' '}
      {sources.map((source) => {
        const number = list.findIndex((one) => one.url === source.url) + 1;
        return (
          <JumpLink
            key={source.url}
            to={`source-${number}`}
            label={t('sourceCode', { number, publisher: source.publisher })}
          >
            [{number}]
          </JumpLink>
        );
      })}
    </span>
  );
}
