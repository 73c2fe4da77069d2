import { guideIds } from '#data/vocabulary.ts';
import { useSay } from './useSay.ts';

/** The way to the guides: pages beside this one, in the same language. */
export function GuideLinks() {
  const { t } = useSay();
  return (
    <nav aria-label={t('guides.label')} className="guide-links">
      <ul>
        {guideIds.map((guide) => (
          <li key={guide}>
            <a href={`${guide}/`}>{t(`guides.${guide}`)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
