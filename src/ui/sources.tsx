import { createContext, useContext } from 'react';
import type { Source } from '#data/statement.ts';
import type { Advice } from '#src/advice/advise.ts';
import { paperFacts } from '#src/advice/services.ts';
import { JumpLink } from './JumpLink.tsx';
import { useSay } from './useSay.ts';

/** The sources of one page in order of appearance; a source's number is its place in it. */
export type Numbered = readonly Source[];
export const Sources = createContext<Numbered>([]);
/** The reader's day as an ISO date, by which statements grow stale; undefined on pages made beforehand. */
export const Today = createContext<string | undefined>(undefined);

/** Takes a source, gives what it is told apart by: a page read directly and through a copy are two readings. */
export const readingOf = ({ url, grade, via, dated, before, read }: Source): string =>
  [url, grade, via, dated ?? before, read].join(' ');

/** Takes sources in the order in which they are mentioned, gives each reading of a page once. */
export const onePerReading = (all: readonly Source[]): Numbered => [
  ...new Map(all.map((source) => [readingOf(source), source])).values(),
];

/**
 * Takes the advice and the sources of the phone numbers shown, gives its sources, each page once, in the order in
 * which it mentions them, and how many of them the paper needs: what is shown on screen only comes last.
 */
export function numbered(advice: Advice, hotlines: readonly Source[]): { list: Numbered; onPaper: number } {
  const channels = [...(advice.channel ? [advice.channel] : []), ...advice.others];
  const all = [
    ...channels.flatMap((channel) => channel.sources),
    ...hotlines,
    ...advice.items.flatMap((item) => [
      ...item.facts.flatMap((fact) => [...fact.sources, ...fact.against.flatMap((other) => other.sources)]),
      ...item.services.flatMap((service) => paperFacts(service).flatMap((fact) => fact.sources)),
    ]),
  ];
  const onScreen = advice.items.flatMap((item) =>
    item.services.flatMap((service) => service.facts.flatMap((fact) => fact.sources)),
  );
  return { list: onePerReading([...all, ...onScreen]), onPaper: onePerReading(all).length };
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
        const number = list.findIndex((one) => readingOf(one) === readingOf(source)) + 1;
        return (
          <JumpLink
            key={readingOf(source)}
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
