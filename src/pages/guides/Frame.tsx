import type { ReactNode } from 'react';
import { guideIds, locales } from '#data/vocabulary.ts';
import { langOf, localeNames } from '#src/i18n/locale.ts';
import { Brand } from '#src/ui/Brand.tsx';
import { useGuide } from './guideContext.tsx';

/** What every guide has around it: skip link, name, languages, the other guides, the closing line. */
export function Frame({ children }: { children: ReactNode }) {
  const { t, locale, path, to } = useGuide();
  return (
    <>
      <header className="header">
        <a className="skip" href="#main">
          {t('skip')}
        </a>
        <a className="brand" href={to('')}>
          <Brand />
        </a>
        <nav aria-label={t('app:languages')} className="languages">
          <ul>
            {locales.map((other) => (
              <li key={other}>
                <a
                  href={to(`../${other}/${path}`)}
                  hrefLang={langOf(other)}
                  lang={langOf(other)}
                  aria-current={other === locale ? 'true' : undefined}
                >
                  {localeNames[other]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <nav aria-label={t('nav.label')} className="chapters">
          <ul>
            <li>
              <a href={to('')}>{t('nav.start')}</a>
            </li>
            {guideIds.map((chapter) => (
              <li key={chapter}>
                <a href={to(`${chapter}/`)} aria-current={path === `${chapter}/` ? 'page' : undefined}>
                  {t(`app:guides.${chapter}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main id="main" className="page guide">
        {children}
      </main>
      <footer className="footer">
        <p>{t('about.legal')}</p>
      </footer>
    </>
  );
}
