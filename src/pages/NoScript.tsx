import { guideIds, locales } from '#data/vocabulary.ts';
import { langOf, localeNames } from '#src/i18n/locale.ts';
import { useGuide } from './guides/guideContext.tsx';
import { OrderRule } from './guides/OrderRule.tsx';
import { cardAnswers, pathOf } from './guides/useChecklist.ts';

/** What the start page says instead of its questions where no script runs: the one rule, and the way to the pages that need none. */
export function NoScript() {
  const { t, locale, to } = useGuide();
  return (
    <div className="noscript">
      <h1>{t('noScript.title')}</h1>
      <p>{t('noScript.text')}</p>
      <OrderRule />
      <h2>{t('questions:card.ask')}</h2>
      <ul>
        {cardAnswers.map((card) => (
          <li key={card}>
            <a href={to(pathOf(card))}>{t(`questions:card.answers.${card}.label`)}</a>
          </li>
        ))}
      </ul>
      <h2>{t('app:guides.label')}</h2>
      <ul>
        {guideIds.map((guide) => (
          <li key={guide}>
            <a href={to(`${guide}/`)}>{t(`app:guides.${guide}`)}</a>
          </li>
        ))}
      </ul>
      <ul aria-label={t('app:languages')}>
        {locales
          .filter((other) => other !== locale)
          .map((other) => (
            <li key={other}>
              <a href={to(`../${other}/`)} hrefLang={langOf(other)} lang={langOf(other)}>
                {localeNames[other]}
              </a>
            </li>
          ))}
      </ul>
    </div>
  );
}
