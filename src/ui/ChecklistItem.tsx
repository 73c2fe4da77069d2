import type { CardKind } from '#machines/card.ts';
import type { Session } from '#machines/session.ts';
import type { AdviceItem } from '#src/advice/advise.ts';
import type { Dated } from '#src/advice/timing.ts';
import type { CarrierIndex } from '#src/carriers.ts';
import { Because } from './Because.tsx';
import { sayDay } from './dates/sayDay.ts';
import { Services } from './Services.tsx';
import { Statement } from './Statement.tsx';
import { usePhrases } from './useSay.ts';

interface Props {
  item: AdviceItem;
  /** All it rests on stands at the head of the paper already, as what the way out rests on. */
  isReasonAbove: boolean;
  /** Some words differ by the kind of card. */
  card: CardKind | undefined;
  number: number;
  session: Session;
  carriers: CarrierIndex;
  /** The latest day for it, if a day was chosen to count from. */
  latest: Pick<Dated, 'latest' | 'isPast'> | undefined;
  isTicked: boolean;
  onTick: (item: string, on: boolean) => void;
}

/** One line: a box to tick, what to do, how, why, how one knows that it is done, and what was read about it. */
export function ChecklistItem({
  item,
  isReasonAbove,
  card,
  number,
  session,
  carriers,
  latest,
  isTicked,
  onTick,
}: Props) {
  const { t, locale, itemWords } = usePhrases(carriers);
  const words = itemWords(item.id, card);
  return (
    <li data-item={item.id} value={number} className={isTicked ? 'item ticked-item' : 'item'}>
      <label className="item-head" htmlFor={`tick-${item.id}`}>
        <input
          type="checkbox"
          id={`tick-${item.id}`}
          aria-label={t('tickLabel', { item: words.what })}
          checked={isTicked}
          onChange={(event) => onTick(item.id, event.target.checked)}
        />
        <span className="item-what">{words.what}</span>
      </label>
      <div className="item-body">
        {latest?.latest && (
          <p className="item-date">
            {t(latest.isPast ? 'overdue' : 'latestDay', { date: sayDay(locale)(latest.latest) })}
          </p>
        )}
        <p>{words.how}</p>
        {item.facts.length > 0 && (
          <ul className="facts">
            {item.facts.map((fact) => (
              <li key={fact.text.en}>
                <Statement fact={fact} />
              </li>
            ))}
          </ul>
        )}
        {item.services.length > 0 && <Services services={item.services} />}
        <div className="item-small">
          <p className="meta">
            <strong>{t('why')}</strong> {words.why}
          </p>
          <p className="meta">
            <strong>{t('doneWhen')}</strong> {words.done}
          </p>
          <Because ids={item.because} session={session} carriers={carriers} isOnScreenOnly={isReasonAbove} />
        </div>
      </div>
    </li>
  );
}
