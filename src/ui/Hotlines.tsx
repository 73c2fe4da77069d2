import type { dialledFrom } from '#data/vocabulary.ts';
import type { Session } from '#machines/session.ts';
import { type Supplier, sourcesOf } from '#src/advice/facts.ts';
import { SourceNote } from './sources.tsx';
import { useSay } from './useSay.ts';

interface Props {
  supplier: Supplier;
  session: Session;
  /** Of the heading: it may stand below a channel, or by itself. */
  level: 'h2' | 'h3';
}

/** The carrier's phone numbers: those that work from where the person is come first. */
export function Hotlines({ supplier, session, level }: Props) {
  const { t, locale } = useSay();
  const { hotlines } = supplier.own;
  if (hotlines.length === 0) return null;
  const Heading = level;
  const place = session.trail.place?.[0];
  const rank = (from: (typeof dialledFrom)[number]) => (from === place ? 0 : from === 'anywhere' ? 1 : 2);
  return (
    <div className="hotlines">
      <Heading>{t('hotlines')}</Heading>
      <ul>
        {[...hotlines]
          .sort((a, b) => rank(a.from) - rank(b.from))
          .map((hotline) => (
            <li key={hotline.number}>
              <a href={`tel:${hotline.number.replace(/[^+\d]/g, '')}`}>{hotline.number}</a>{' '}
              {t('aside', { text: t(`advice:from.${hotline.from}`) })} {hotline.note?.[locale]}{' '}
              <SourceNote sources={sourcesOf(supplier.own, hotline.sources)} />
            </li>
          ))}
      </ul>
    </div>
  );
}
