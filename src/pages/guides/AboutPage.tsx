import { freshMonths, grades } from '#data/vocabulary.ts';
import { useGuide } from './guideContext.tsx';
import { Report } from './Report.tsx';
import { usesOf } from './usesOf.ts';

/** Privacy, how facts are kept, how to report a wrong one. */
export function AboutPage() {
  const { t, knowledge, to } = useGuide();
  const { carriers, bindings } = knowledge;
  const uses = usesOf(knowledge);
  const facts =
    Object.values(carriers).reduce((sum, record) => sum + Object.values(record.facts).flat().length, 0) +
    Object.values(bindings).reduce((sum, binding) => sum + binding.facts.length, 0);
  const numbers = {
    carriers: Object.values(carriers).filter(({ generic }) => !generic).length,
    services: Object.keys(bindings).length,
    facts,
    sources: uses.length,
  };
  return (
    <>
      <h1>{t('about.title')}</h1>
      <section>
        <h2>{t('about.privacyTitle')}</h2>
        <p>{t('about.privacy1')}</p>
        <p>{t('about.privacy2')}</p>
        <p>{t('about.privacy3')}</p>
      </section>
      <section>
        <h2>{t('about.factsTitle')}</h2>
        <p>{t('about.facts1')}</p>
        <p>{t('about.facts2')}</p>
        <p>{t('about.facts3')}</p>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('about.gradesTitle')}</th>
              <th scope="col">{t('about.freshTitle')}</th>
              <th scope="col">{t('app:guides.sources')}</th>
            </tr>
          </thead>
          <tbody>
            {grades.map((grade) => (
              <tr key={grade}>
                <th scope="row">{t(`advice:grades.${grade}`)}</th>
                <td>{t('about.months', { count: freshMonths[grade] })}</td>
                <td>{t('sources.count', { count: uses.filter(({ source }) => source.grade === grade).length })}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>{t('about.numbers', numbers)}</p>
      </section>
      <section>
        <h2>{t('about.licenceTitle')}</h2>
        <p>
          {t('about.licence')}{' '}
          <a href={to('../licences.txt')} hrefLang="en">
            {t('about.licences')}
          </a>
        </p>
      </section>
      <Report isOpen />
    </>
  );
}
