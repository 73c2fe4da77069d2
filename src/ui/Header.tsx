import type { MouseEvent } from 'react';
import { type Locale, locales } from '#data/vocabulary.ts';
import type { Session } from '#machines/session.ts';
import { langOf, localeNames } from '#src/i18n/locale.ts';
import { JumpLink } from './JumpLink.tsx';
import { useSay } from './useSay.ts';
import { hrefIn, hrefOf } from './useSession.ts';

const isPlain = (event: MouseEvent) =>
  event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);

/** The id of the page's content, where the skip link leads. */
export const mainId = 'main';

/** Skip link, name, and the three languages as links that keep the place. */
export function Header({ session, onLocale }: { session: Session; onLocale: (locale: Locale) => void }) {
  const { t, locale } = useSay();
  const fragment = hrefOf(session, session.page === 'advice' ? undefined : session.page);
  return (
    <header className="header">
      <JumpLink to={mainId} className="skip">
        {t('skip')}
      </JumpLink>
      <p className="brand">
        <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
          <path className="brand-card" d="M6 2h14l8 8v18a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2z" />
          <path className="brand-tick" d="m10 18 5 5 8-10" />
        </svg>
        {t('name')}
      </p>
      <nav aria-label={t('languages')} className="languages">
        <ul>
          {locales.map((other) => (
            <li key={other}>
              <a
                href={hrefIn(other, fragment)}
                hrefLang={langOf(other)}
                lang={langOf(other)}
                aria-current={other === locale ? 'true' : undefined}
                onClick={(event) => {
                  if (!isPlain(event)) return;
                  event.preventDefault();
                  onLocale(other);
                }}
              >
                {localeNames[other]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
