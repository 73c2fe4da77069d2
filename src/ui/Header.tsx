import type { MouseEvent } from 'react';
import { type Locale, locales } from '#data/vocabulary.ts';
import { langOf, localeNames } from '#src/i18n/locale.ts';
import { Brand } from './Brand.tsx';
import { JumpLink } from './JumpLink.tsx';
import { useSay } from './useSay.ts';
import { hrefIn } from './useSession.ts';

const isPlain = (event: MouseEvent) =>
  event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);

/** The id of the page's content, where the skip link leads. */
export const mainId = 'main';

/** Skip link, name, and the three languages as links that keep the place (`here`, a fragment). */
export function Header({ here, onLocale }: { here: string; onLocale: ((locale: Locale) => void) | undefined }) {
  const { t, locale } = useSay();
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
                href={hrefIn(other, here)}
                hrefLang={langOf(other)}
                lang={langOf(other)}
                aria-current={other === locale ? 'true' : undefined}
                onClick={(event) => {
                  // Before all words can be had, a link is a link.
                  if (!onLocale || !isPlain(event)) return;
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
