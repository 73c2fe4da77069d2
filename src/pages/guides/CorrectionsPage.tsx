import { verdicts } from '#data/vocabulary.ts';
import { SourceList } from '#src/ui/SourceList.tsx';
import { onePerReading, SourceNote, Sources } from '#src/ui/sources.tsx';
import { useGuide } from './guideContext.tsx';

/** What articles claim about closing a card, and what the sources say, the gravest first. */
export function CorrectionsPage() {
  const { t, locale, knowledge } = useGuide();
  const { corrections, sources: pages } = knowledge.corrections;
  const gravity = (verdict: (typeof verdicts)[number]) => verdicts.indexOf(verdict);
  const all = Object.entries(corrections).sort(([, one], [, other]) => gravity(one.verdict) - gravity(other.verdict));
  const sourcesIn = (keys: readonly string[]) => keys.flatMap((key) => pages[key] ?? []);
  const sources = onePerReading(all.flatMap(([, { sources: keys }]) => sourcesIn(keys)));
  return (
    <Sources value={sources}>
      <h1>{t('corrections.title')}</h1>
      <p className="lead">{t('corrections.lead')}</p>
      {all.map(([id, { verdict, says, truth, sources: keys }]) => (
        <article key={id} id={id} className="correction">
          <h2>
            <span className="verdict" data-verdict={verdict}>
              {t(`corrections.verdicts.${verdict}`)}
            </span>{' '}
            <span className="hint">{t('corrections.says')}</span> {says[locale]}
          </h2>
          <p>
            <strong>{t('corrections.truth')}</strong> {truth[locale]}{' '}
            {keys.length > 0 ? (
              <SourceNote sources={sourcesIn(keys)} />
            ) : (
              <span className="hint">{t('corrections.noSource')}</span>
            )}
          </p>
        </article>
      ))}
      <SourceList sources={sources} />
    </Sources>
  );
}
