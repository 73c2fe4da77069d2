import type { Session } from '#machines/session.ts';
import type { Advice } from '#src/advice/advise.ts';
import { stages } from '#src/advice/item.ts';
import { datesFor } from '#src/advice/timing.ts';
import type { CarrierIndex } from '#src/carriers.ts';
import { ChecklistItem } from './ChecklistItem.tsx';
import { useSay } from './useSay.ts';

interface Props {
  advice: Advice;
  session: Session;
  carriers: CarrierIndex;
  ticks: readonly string[];
  /** ISO date it must be over by, if one was chosen. */
  by: string | undefined;
  isKept: boolean;
  onTick: (item: string, on: boolean) => void;
}

/** The checklist by stage. The count says what the person marked, never that anything is done. */
export function Checklist({ advice, session, carriers, ticks, by, isKept, onTick }: Props) {
  const { t } = useSay();
  const dated = by === undefined || by < advice.today ? [] : datesFor(advice, by, advice.today).lines;
  // What comes after the end has no latest day.
  const latest = new Map(
    dated.flatMap((line) => (line.latest && line.phase !== 'after' ? [[line.id, line] as const] : [])),
  );
  const done = advice.items.filter((item) => ticks.includes(item.id)).length;
  return (
    <section className="checklist" aria-labelledby="checklist">
      <h2 id="checklist" tabIndex={-1}>
        {t('checklist')}
      </h2>
      <p className="ticked" role="status">
        {t('ticked', { done, total: advice.items.length })}
      </p>
      {!isKept && <p className="notice">{t('notSaved')}</p>}
      {stages.map((stage) => {
        const items = advice.items.filter((item) => item.stage === stage);
        if (items.length === 0) return null;
        return (
          <section key={stage} className="stage">
            <h3>{t(`advice:stages.${stage}`)}</h3>
            <ol>
              {items.map((item) => (
                <ChecklistItem
                  key={item.id}
                  item={item}
                  isReasonAbove={item.because.every((id) => advice.because.includes(id))}
                  card={advice.card}
                  number={advice.items.indexOf(item) + 1}
                  session={session}
                  carriers={carriers}
                  latest={latest.get(item.id)}
                  isTicked={ticks.includes(item.id)}
                  onTick={onTick}
                />
              ))}
            </ol>
          </section>
        );
      })}
    </section>
  );
}
