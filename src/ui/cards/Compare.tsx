import type { ReactNode } from 'react';
import type { CardId } from '../memory.ts';
import { useSayOnPaper } from '../useSay.ts';
import type { ReadyCard } from './useCards.ts';

/** The cards side by side: a column each. */
export function Compare({ cards, nameOf }: { cards: readonly ReadyCard[]; nameOf: (id: CardId) => string }) {
  const { t } = useSayOnPaper();
  const row = (name: string, of: (card: ReadyCard) => ReactNode) => (
    <tr>
      <th scope="row">{name}</th>
      {cards.map((card) => (
        <td key={card.key}>{of(card)}</td>
      ))}
    </tr>
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="cards-compare cards-scroll" aria-labelledby="compare" tabIndex={0}>
      <table>
        <caption>
          <h2 id="compare">{t('cards:compare')}</h2>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('cards:card')}</th>
            {cards.map(({ key, one }) => (
              <th scope="col" key={key}>
                {nameOf(one)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {row(t('cards:route'), ({ advice }) => t(`advice:headlines.${advice.headline}.name`))}
          {row(t('cards:channel'), ({ advice: { channel } }) =>
            channel ? t(`advice:channels.${channel.id}`) : t('cards:noChannel'),
          )}
          {row(t('cards:lines'), ({ advice }) => advice.items.length)}
          {row(t('cards:ask'), ({ advice }) => advice.ask.length)}
          {cards.some(({ one }) => one.by) && row(t('cards:date'), ({ one }) => one.by ?? t('cards:noDate'))}
        </tbody>
      </table>
    </section>
  );
}
