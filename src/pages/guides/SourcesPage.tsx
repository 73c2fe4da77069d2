import { grades } from '#data/vocabulary.ts';
import { freshUntil } from '#src/advice/age.ts';
import { SourceAge, SourceLink } from '#src/ui/SourceList.tsx';
import { readingOf } from '#src/ui/sources.tsx';
import { useGuide } from './guideContext.tsx';
import { type Use, usesOf } from './usesOf.ts';

function Page({ use }: { use: Use }) {
  const { t, locale, to } = useGuide();
  const { source, usedBy } = use;
  return (
    <li>
      <SourceLink source={source} />{' '}
      <span className="hint">
        {source.publisher} · <SourceAge source={source} /> · {t('app:sourceRead', { date: source.read })}{' '}
        {t('app:aside', { text: t('app:freshUntil', { date: freshUntil(source) }) })} · {t('sources.usedBy')}{' '}
        {usedBy.map(({ path, name }, at) => (
          <span key={path}>
            {at > 0 && ', '}
            <a href={to(path)}>{name?.[locale] ?? t('app:guides.corrections')}</a>
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
                  <Page key={readingOf(use.source)} use={use} />
                ))}
              </ul>
            </section>
          )
        );
      })}
    </>
  );
}
