import { useContext } from 'react';
import type { Source } from '#data/statement.ts';
import { freshUntil, isOld, staleMonths } from '#src/advice/age.ts';
import { type Numbered, readingOf, Today } from './sources.tsx';
import { useSay } from './useSay.ts';

/** An address as one reads it aloud. */
const bare = (url: string) => {
  const short = url.replace(/^https?:\/\/(www\.)?/, '');
  try {
    return decodeURI(short);
  } catch {
    return short;
  }
};

/** The date a page gives itself, and whether it was old when it was read. */
export function SourceAge({ source }: { source: Source }) {
  const { t } = useSay();
  const { dated, before } = source;
  return (
    <>
      {dated ? t('sourceDated', { date: dated }) : before ? t('sourceBefore', { date: before }) : t('sourceUndated')}
      {isOld(source) && <span className="old"> {t('aside', { text: t('old') })}</span>}
    </>
  );
}

/** The address of a page that was read, as a link unless following it is the danger. */
export function SourceLink({ source: { url, unsafe } }: { source: Pick<Source, 'url' | 'unsafe'> }) {
  const { t } = useSay();
  const shown = bare(url);
  if (unsafe) return <>{t('unsafe', { url: shown })}</>;
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {shown}
    </a>
  );
}

/** Every page a statement above was read in: publisher, grade, the page's own date, the day it was read, address. Of the first `onPaper` also on paper. */
export function SourceList({ sources, onPaper = sources.length }: { sources: Numbered; onPaper?: number }) {
  const { t } = useSay();
  const today = useContext(Today);
  if (sources.length === 0) return null;
  const staleness = (source: Source) => {
    if (today === undefined) return t('aside', { text: t('freshUntil', { date: freshUntil(source) }) });
    const months = staleMonths([source], today);
    return months !== undefined && <span className="old">{t('aside', { text: t('stale', { months }) })}</span>;
  };
  return (
    <section className="sources" aria-labelledby="sources">
      <h2 id="sources">{t('sources')}</h2>
      <p>{t('sourcesLead')}</p>
      <ol>
        {sources.map((source, at) => (
          <li
            key={readingOf(source)}
            id={`source-${at + 1}`}
            tabIndex={-1}
            className={at < onPaper ? undefined : 'screen-only'}
          >
            {source.publisher} · {t(`advice:grades.${source.grade}`)} · <SourceAge source={source} /> ·{' '}
            {t('sourceRead', { date: source.read })} {staleness(source)}
            {' · '}
            <SourceLink source={source} />
            {source.via && source.via !== source.url && (
              <>
                {' '}
                {t('sourceVia')}{' '}
                <a href={source.via} target="_blank" rel="noreferrer">
                  {bare(source.via)}
                </a>
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
