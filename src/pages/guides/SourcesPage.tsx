import type { Source } from '#data/statement.ts';
import { grades } from '#data/vocabulary.ts';
import { freshUntil, isOld } from '#src/advice/age.ts';
import { SourceLink } from '#src/ui/SourceList.tsx';
import { useGuide } from './place.tsx';
import { type Use, usesOf } from './usesOf.ts';

function Page({ use }: { use: Use }) {
  const { t, locale, to } = useGuide();
  const { source, usedBy } = use;
  const age = ({ dated, before }: Source) =>
    dated
      ? t('app:sourceDated', { date: dated })
      : before
        ? t('app:sourceBefore', { date: before })
        : t('app:sourceUndated');
  return (
    <li>
      <SourceLink source={source} />{' '}
      <span className="hint">
        {source.publisher} · {age(source)}
        {isOld(source) && <span className="old"> {t('app:aside', { text: t('app:old') })}</span>} ·{' '}
        {t('app:sourceRead', { date: source.read })}{' '}
        {t('app:aside', { text: t('app:freshUntil', { date: freshUntil(source) }) })} · {t('sources.usedBy')}{' '}
        {usedBy.map(({ path, name }, at) => (
          <span key={path}>
            {at > 0 && ', '}
            <a href={to(path)}>{name[locale]}</a>
          </span>
        ))}
      </span>
    </li>
  );
}

/** Every page that anything was read in, by grade, with what it was used for. */
export function SourcesPage() {
  const { t, knowledge } = useGuide();
  const uses = usesOf(knowledge);
  return (
    <>
      <h1>{t('sources.title')}</h1>
      <p className="lead">{t('sources.lead')}</p>
      {grades.map((grade) => {
        const ofGrade = uses.filter(({ source }) => source.grade === grade);
        return (
          ofGrade.length > 0 && (
            <section key={grade} className="sources-of">
              <h2>
                {t(`advice:grades.${grade}`)}{' '}
                <span className="hint">{t('sources.count', { count: ofGrade.length })}</span>
              </h2>
              <ul>
                {ofGrade.map((use) => (
                  <Page key={use.source.url} use={use} />
                ))}
              </ul>
            </section>
          )
        );
      })}
    </>
  );
}
