import { formatLink } from '#machines/link.ts';
import type { Session } from '#machines/session.ts';
import type { CarrierIndex } from '#src/carriers.ts';
import type { Memory } from './memory.ts';
import { usePhrases } from './useSay.ts';

/** Says in words which answers were left out, and that parts of a link could not be read. */
export function Notices({ session, carriers }: { session: Session; carriers: CarrierIndex }) {
  const { t, reason } = usePhrases(carriers);
  // A link may name one answer thousands of times, and each asks for words.
  const dropped = [...new Set(session.dropped)];
  const unknown = t('unknownAnswer');
  const known = dropped.map(reason).filter((text) => text !== unknown);
  const isUnread = session.unread.length > 0 || known.length < dropped.length;
  return (
    <>
      {known.length > 0 && <p className="notice">{t('dropped', { list: [...new Set(known)].join(t('separator')) })}</p>}
      {isUnread && <p className="notice">{t('droppedUnknown')}</p>}
    </>
  );
}

interface ResumeProps {
  memory: Memory;
  carriers: CarrierIndex;
  onForget: () => void;
}

/** Offers the answers this device remembers, the latest card's; never takes them up unasked, as the device may be shared. */
export function Resume({ memory, carriers, onForget }: ResumeProps) {
  const { t, answer } = usePhrases(carriers);
  const [latest] = memory;
  if (!latest) return null;
  const { given } = latest;
  const named = (question: string) => answer(question, given[question]?.[0] ?? '');
  // The carrier's name is known once its list has been loaded; until then the kind of card says which case it was.
  const what = named('carrier') ?? named('card') ?? t('unknownAnswer');
  return (
    <section className="notice" aria-label={t('resume', { what })}>
      <p>{t('resume', { what })}</p>
      <p className="actions">
        <a className="button" href={`#${formatLink(given)}`}>
          {t('resumeYes')}
        </a>
        {memory.length > 1 ? (
          // One of several is forgotten on the page of all cards, which says what goes.
          <a className="button" href={`#${formatLink({}, 'cards')}`}>
            {t('myCards')}
          </a>
        ) : (
          <button type="button" onClick={onForget}>
            {t('resumeNo')}
          </button>
        )}
      </p>
    </section>
  );
}
