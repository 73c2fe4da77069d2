import type { MouseEvent } from 'react';
import { type Locale, locales } from '#data/vocabulary.ts';
import type { Session } from '#machines/session.ts';
import { langOf, localeNames } from '#src/i18n/locale.ts';
import { Brand } from './Brand.tsx';
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
        <Brand />
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
