import { useSay } from './useSay.ts';

const guides = ['carriers', 'services', 'corrections', 'sources', 'about'] as const;

/** The way to the guides: pages beside this one, in the same language. */
export function GuideLinks() {
  const { t } = useSay();
  return (
    <nav aria-label={t('guides.label')} className="guide-links">
      <ul>
        {guides.map((guide) => (
          <li key={guide}>
            <a href={`${guide}/`}>{t(`guides.${guide}`)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
