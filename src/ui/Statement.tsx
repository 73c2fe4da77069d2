import { useContext } from 'react';
import { isOld, staleMonths } from '#src/advice/age.ts';
import type { KnownFact } from '#src/advice/facts.ts';
import { SourceNote, Today } from './sources.tsx';
import { useSay } from './useSay.ts';

/** One sourced statement: what it says, since when, how sure and how old that is, and what contradicts it. */
export function Statement({ fact }: { fact: Pick<KnownFact, 'text' | 'sources'> & Partial<KnownFact> }) {
  const { t, locale } = useSay();
  const today = useContext(Today);
  const months = today === undefined ? undefined : staleMonths(fact.sources, today);
  const { against = [] } = fact;
  return (
    <>
      {against.length > 0 && <strong className="conflict">{t('conflict')} </strong>}
      {fact.text[locale]} <SourceNote sources={fact.sources} />
      {fact.on && <span className="event"> {t('event', { date: fact.on })}</span>}
      {fact.sources.length > 0 && fact.sources.every(isOld) && <span className="old"> {t('old')}</span>}
      {months !== undefined && <span className="old"> {t('stale', { months })}</span>}
      {against.map((other) => (
        <span key={other.text.en} className="against">
          {t('against')} {other.text[locale]} <SourceNote sources={other.sources} />
        </span>
      ))}
    </>
  );
}
