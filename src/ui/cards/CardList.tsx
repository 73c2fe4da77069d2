import { formatLink } from '#machines/link.ts';
import type { CardId } from '../memory.ts';
import { useSayOnPaper } from '../useSay.ts';
import { Ask } from './Ask.tsx';
import type { Card } from './useCards.ts';

interface Props {
  cards: readonly Card[];
  nameOf: (id: CardId) => string;
  onChoose: (id: CardId) => void;
  onRemove: (card: Card) => void;
}

/** How far a card is: the question that is next, or its way out and what was ticked. */
function Progress({ card }: { card: Card }) {
  const { t, locale } = useSayOnPaper();
  const { at, trail, advice, one } = card;
  const date = one.by && new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date(`${one.by}T12:00:00`));
  const done = advice?.items.filter(({ id }) => one.ticks.includes(id)).length ?? 0;
  return (
    <>
      {at !== 'advice' && (
        <p>{t('cards:next', { number: Object.keys(trail).length + 1, question: t(`questions:${at}.short`) })}</p>
      )}
      {advice && (
        <p>
          {t(`advice:headlines.${advice.headline}.name`)}
          <br />
          <span className="ticked">{t('ticked', { done, total: advice.items.length })}</span>
        </p>
      )}
      {date && <p>{t('cards:by', { date })}</p>}
    </>
  );
}

/** The cards of this device, each with the way back to it. */
export function CardList({ cards, nameOf, onChoose, onRemove }: Props) {
  const { t } = useSayOnPaper();
  // A list of nothing would be read as a list.
  if (cards.length === 0) return null;
  return (
    <ul className="cards-list">
      {cards.map((card) => {
        const name = nameOf(card.one);
        const onward = card.at === 'advice' ? t('toAdvice') : t('onward');
        return (
          <li key={card.key} data-card={card.key}>
            <h2>{name}</h2>
            <Progress card={card} />
            <div className="actions">
              <a
                className="button"
                href={`#${formatLink(card.one.given)}`}
                aria-label={t('pair', { name: onward, value: name })}
                onClick={() => onChoose(card.one)}
              >
                {onward}
              </a>
              <Ask
                label={t('cards:remove')}
                name={t('pair', { name: t('cards:remove'), value: name })}
                question={t('cards:removeSure', { name })}
                yes={t('cards:removeYes')}
                no={t('cards:removeNo')}
                onYes={() => onRemove(card)}
              />
            </div>
          </li>
        );
      })}
    </ul>
  );
}
