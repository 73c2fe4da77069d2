import { useMemo, useRef } from 'react';
import { cardKind, type Given } from '#machines/card.ts';
import type { QuestionId } from '#machines/interview.ts';
import { replay } from '#machines/replay.ts';
import type { Session } from '#machines/session.ts';
import { advise } from '#src/advice/advise.ts';
import { changeTo, type ListChange } from '#src/advice/change.ts';
import type { CarrierIndex } from '#src/carriers.ts';
import { Lines } from './Lines.tsx';
import { today } from './today.ts';
import { useRecords } from './useRecords.ts';
import { usePhrases } from './useSay.ts';
import './advice.css';

export interface PreviewProps {
  question: QuestionId;
  chosen: readonly string[];
  session: Session;
  carriers: CarrierIndex;
}

const isNothing = ({ comes, goes, moves, rewords, asks, headline, isElsewhere }: ListChange) =>
  [comes, goes, moves, rewords, asks].every((ids) => ids.length === 0) && !headline && !isElsewhere;

/** Before a change is accepted: what it would do to the list. Stands where a complete list is about to be changed. */
export function Page({ question, chosen, session, carriers }: PreviewProps) {
  const { t, reason } = usePhrases(carriers);
  const { trail, pending } = session;
  const wanted: Given = useMemo(
    () => ({ ...trail, ...pending, [question]: chosen }),
    [trail, pending, question, chosen],
  );
  const walked = useMemo(() => replay(wanted, carriers), [wanted, carriers]);
  const now = useRecords(trail, carriers, true);
  const then = useRecords(walked.trail, carriers, true);
  const heading = useRef<HTMLHeadingElement>(null);
  const failed = [now, then].find((one) => one.failed);
  const change = useMemo(() => {
    if (!now.value || !then.value) return undefined;
    const before = advise({ given: trail, carriers }, now.value.supplier, now.value.bindings, today());
    return changeTo(before, wanted, then.value);
  }, [trail, wanted, carriers, now.value, then.value]);
  const card = cardKind(walked.trail, carriers);
  return (
    <section className="preview" aria-labelledby="preview">
      <h2 id="preview" tabIndex={-1} ref={heading}>
        {t('previewTitle')}
      </h2>
      <div role="status">
        {!change && <p>{t(failed ? 'loadFailed' : 'loading')}</p>}
        {change && (
          <>
            {isNothing(change) && <p>{t('previewNothing')}</p>}
            {change.headline && (
              <p data-preview="headline">
                {t('pair', { name: t('previewRoute'), value: t(`advice:headlines.${change.headline}.name`) })}
              </p>
            )}
            {change.isElsewhere && <p data-preview="channel">{t('previewChannel')}</p>}
            {change.asks.length > 0 && (
              <p data-preview="asks">
                {t('pair', {
                  name: t('previewAsks'),
                  value: change.asks.map((id) => t(`questions:${id}.short`)).join(t('separator')),
                })}
              </p>
            )}
            {walked.dropped.length > 0 && (
              <p>{t('previewDrops', { list: walked.dropped.map(reason).join(t('separator')) })}</p>
            )}
            <Lines title={t('previewComes')} ids={change.comes} card={card} />
            <Lines title={t('previewGoes')} ids={change.goes} card={card} />
            <Lines title={t('previewMoves')} ids={change.moves} card={card} />
            <Lines title={t('previewRewords')} ids={change.rewords} card={card} />
            <Lines title={t('previewOpen')} ids={change.open} card={card} />
          </>
        )}
      </div>
      {failed && (
        <p className="actions">
          <button
            type="button"
            onClick={() => {
              // The button goes: the focus waits at the heading.
              heading.current?.focus();
              failed.retry();
            }}
          >
            {t('retry')}
          </button>
        </p>
      )}
      <p className="hint">{t('previewTicks')}</p>
    </section>
  );
}
