import type { Source } from '#data/schema.ts';
import { isOld } from '#src/advice/age.ts';
import type { Numbered } from './sources.tsx';
import { useSay } from './useSay.ts';

/** Every page a statement above was read in: publisher, grade, the page's own date, the day it was read, address. */
export function SourceList({ sources }: { sources: Numbered }) {
  const { t } = useSay();
  if (sources.length === 0) return null;
  const age = ({ dated, before }: Source) =>
    dated ? t('sourceDated', { date: dated }) : before ? t('sourceBefore', { date: before }) : t('sourceUndated');
  return (
    <section className="sources" aria-labelledby="sources">
      <h2 id="sources">{t('sources')}</h2>
      <p>{t('sourcesLead')}</p>
      <ol>
        {sources.map((source, at) => (
          <li key={source.url} id={`source-${at + 1}`} tabIndex={-1}>
            {source.publisher} · {t(`advice:grades.${source.grade}`)} · {age(source)}
            {isOld(source) && <span className="old"> {t('aside', { text: t('old') })}</span>} ·{' '}
            {t('sourceRead', { date: source.read })}
            {' · '}
            <a href={source.url} target="_blank" rel="noreferrer">
              {decodeURI(source.url).replace(/^https?:\/\/(www\.)?/, '')}
            </a>
            {source.via && source.via !== source.url && (
              <>
                {' '}
                {t('sourceVia')}{' '}
                <a href={source.via} target="_blank" rel="noreferrer">
                  {source.via}
                </a>
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
