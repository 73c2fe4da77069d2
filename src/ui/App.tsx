import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Locale } from '#data/vocabulary.ts';
import type { CardKind } from '#machines/card.ts';
import { isPaper } from '#machines/link.ts';
import type { SessionEvent } from '#machines/session.ts';
import { type CarrierIndex, loadWords } from '#src/carriers.ts';
import { speak } from '#src/i18n/i18n.ts';
import { langOf } from '#src/i18n/locale.ts';
import { afterPaint } from './afterPaint.ts';
import { Failure, Loading } from './Fallback.tsx';
import { Footer } from './Footer.tsx';
import { Header, mainId } from './Header.tsx';
import { Later } from './Later.tsx';
import { lazily } from './lazily.ts';
import { after, Questions, showReady } from './Questions.tsx';
import type { Changed } from './Undo.tsx';
import { useMemory } from './useMemory.ts';
import { useSay } from './useSay.ts';
import { moveAddressTo, reopen, useSession } from './useSession.ts';

/** What the first page can do without. */
const pages = {
  advice: lazily(() => import('./AdvicePage.tsx')),
  answers: lazily(() => import('./AnswersPage.tsx')),
  cards: lazily(() => import('./cards/CardsPage.tsx')),
  paper: lazily(() => import('./PaperPage.tsx')),
};

const focusHeading = (page: HTMLElement | null) =>
  page?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });

interface AppProps {
  /** The carriers known from the start, and the kinds of card whose carriers these are. */
  start: CarrierIndex;
  kinds: readonly CardKind[];
  /** What the page made beforehand says where no script runs. */
  noScript?: string;
}

/** The whole page: header, the page of the session, footer. Its first render depends on the locale alone. */
export function App({ start, kinds, noScript }: AppProps) {
  const { i18n, locale, rest } = useSay();
  const parts = rest.value?.parts;
  const onLocale = useCallback(
    (next: Locale) => {
      if (!i18n) return;
      // What is on the page stays in its language until its facts are there in the other.
      const spoken = loadWords(next).then(() => speak(i18n, next));
      spoken.then(
        () => moveAddressTo(next),
        // Without a connection a reload would end the app; the words that are there stay.
        () => navigator.onLine && location.reload(),
      );
    },
    [i18n],
  );
  const { session, given, carriers, opened, list, here, enter, dispatch, startAgain, erase } = useSession(
    start,
    kinds,
    locale,
  );
  const isOpen = opened === 'yes';
  // The page of all cards is about none of them, and a helper's is about somebody else's: looking at them remembers nothing.
  const kept = useMemory(given, isOpen && session.page !== 'cards' && session.page !== 'helper');
  const { memory, ticks, by, isKept, isAdding } = kept;
  // The first question brings its own words; all else comes a moment later.
  const isSayable = parts !== undefined || session.page === 'card';
  const isReadable = opened !== 'waiting' && isSayable;
  const main = useRef<HTMLElement>(null);
  const shown = useRef<string | undefined>(undefined);
  const [undo, setUndo] = useState<Changed | undefined>();
  const [isErased, setErased] = useState(false);

  useLayoutEffect(() => {
    document.documentElement.lang = langOf(locale);
  }, [locale]);

  useEffect(() => {
    // A move within the page counts as a new page: the focus goes to its heading. Not when the page first opens.
    const place = isReadable ? session.page : 'loading';
    if (!isOpen || (place === 'loading' && shown.current === undefined)) return;
    if (shown.current !== undefined && shown.current !== place) {
      scrollTo(0, 0);
      focusHeading(main.current);
    }
    shown.current = place;
  }, [isOpen, isReadable, session]);

  const isStart = Object.keys(given).length === 0;
  /** What comes is no new page, but what had the focus is gone. */
  const asNewPage = () => {
    shown.current = 'gone';
  };
  const openAgain = () => {
    asNewPage();
    reopen();
  };
  const goToStart = (go = startAgain) => {
    setUndo(undefined);
    go();
    focusHeading(main.current);
  };
  const restart = () => {
    kept.forget();
    goToStart();
  };
  const addCard = () => {
    kept.setAdding(true);
    goToStart();
  };
  const eraseAll = () => {
    kept.forget();
    setErased(true);
    goToStart(erase);
  };
  const answer = (event: Extract<SessionEvent, { type: 'answer' }>) => {
    const next = after(session, event);
    const take = () => {
      setErased(false);
      kept.expectAnswer(isStart);
      // A list that was there is changed: it can be had back.
      setUndo(session.at === 'advice' ? { question: event.question, before: given } : undefined);
      dispatch(event);
    };
    const isThere = showReady(next);
    enter(next);
    if (!isThere) return take();
    shown.current = next.page;
    afterPaint(take);
  };
  return (
    <>
      <Header here={here} onLocale={i18n && onLocale} />
      <main id={mainId} className="page" ref={main} tabIndex={-1}>
        {parts && isOpen && session.page === 'advice' && undo && (
          <parts.Undo change={undo} session={session} carriers={carriers} onUndo={asNewPage} />
        )}
        <noscript>{noScript}</noscript>
        {/* Always there, so that what comes to stand in it is read out. */}
        <div role="status" className="notices">
          {parts && opened !== 'waiting' && <parts.Notices session={session} carriers={carriers} />}
        </div>
        {parts && isOpen && isStart && isErased && <parts.ErasedNotice />}
        {opened === 'failed' ? (
          // The lists of a version that is no longer there come back with a reload only.
          <Failure of={{ failures: 2, retry: openAgain }} />
        ) : rest.failed && !isSayable ? (
          <Failure of={rest} />
        ) : !isReadable ? (
          <Loading />
        ) : session.page === 'advice' ? (
          <Later
            load={pages.advice}
            props={{ session, carriers, ticks, by, isKept, onTick: kept.tick, onRestart: restart }}
          />
        ) : session.page === 'cards' ? (
          <Later
            load={pages.cards}
            isPaper
            props={{
              memory,
              carriers,
              isKept,
              onAdd: addCard,
              onChoose: kept.choose,
              onRemove: kept.remove,
              onTick: kept.tickOn,
              onUpdate: kept.update,
              onErase: eraseAll,
            }}
          />
        ) : isPaper(session.page) ? (
          <Later
            load={pages.paper}
            props={{ view: session.page, session, carriers, ticks, by, isKept, onBy: kept.decideBy }}
          />
        ) : session.page === 'answers' ? (
          <Later load={pages.answers} props={{ session, carriers }} />
        ) : (
          <Questions
            session={session}
            carriers={carriers}
            onAnswer={answer}
            list={list}
            Carriers={parts?.CarrierChoice}
            offer={
              parts &&
              isOpen &&
              isStart &&
              !isAdding && <parts.Resume memory={memory} carriers={carriers} onForget={restart} />
            }
          />
        )}
      </main>
      <Footer />
    </>
  );
}
