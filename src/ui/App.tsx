import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Locale } from '#data/vocabulary.ts';
import { isPaper } from '#machines/link.ts';
import type { SessionEvent } from '#machines/session.ts';
import type { CarrierIndex } from '#src/carriers.ts';
import { speak } from '#src/i18n/i18n.ts';
import { langOf } from '#src/i18n/locale.ts';
import { AdvicePage } from './AdvicePage.tsx';
import { AnswersPage } from './AnswersPage.tsx';
import { CardsLoader } from './cards/CardsLoader.tsx';
import { ErasedNotice } from './cards/ErasedNotice.tsx';
import { Failure, Loading } from './Fallback.tsx';
import { GuideLinks } from './GuideLinks.tsx';
import { Header, mainId } from './Header.tsx';
import { Notices, Resume } from './Notices.tsx';
import { PaperPage } from './PaperPage.tsx';
import { QuestionPage } from './QuestionPage.tsx';
import { type Changed, Undo } from './Undo.tsx';
import { useMemory } from './useMemory.ts';
import { useSay } from './useSay.ts';
import { moveAddressTo, useSession } from './useSession.ts';

const focusHeading = (page: HTMLElement | null) =>
  page?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });

/** The whole page: header, the page of the session, footer. Takes the carriers known from the start. Its first render depends on the locale alone. */
export function App({ start }: { start: CarrierIndex }) {
  const { t, i18n, locale } = useSay();
  const onLocale = useCallback(
    (next: Locale) => {
      speak(i18n, next).then(
        () => moveAddressTo(next),
        // Without a connection a reload would end the app; the words that are there stay.
        () => navigator.onLine && location.reload(),
      );
    },
    [i18n],
  );
  const { session, given, carriers, opened, list, here, move, erase } = useSession(start, locale);
  const isOpen = opened === 'yes';
  // The page of all cards is about none of them, and a helper's is about somebody else's: looking at them remembers nothing.
  const kept = useMemory(given, isOpen && session.page !== 'cards' && session.page !== 'helper');
  const { memory, ticks, by, isKept, isAdding } = kept;
  const main = useRef<HTMLElement>(null);
  const shown = useRef<string | undefined>(undefined);
  const [undo, setUndo] = useState<Changed | undefined>();
  const [isErased, setErased] = useState(false);

  useLayoutEffect(() => {
    document.documentElement.lang = langOf(locale);
  }, [locale]);

  useEffect(() => {
    // A move within the page counts as a new page: the focus goes to its heading. Not when the page first opens.
    if (!isOpen) return;
    if (shown.current !== undefined && shown.current !== session.page) {
      scrollTo(0, 0);
      focusHeading(main.current);
    }
    shown.current = session.page;
  }, [isOpen, session]);

  const isStart = Object.keys(given).length === 0;
  /** The list as it was comes back on the same page, and its link is gone with the focus on it. */
  const asNewPage = () => {
    shown.current = 'undone';
  };
  const goToStart = (go = () => move({ type: 'restart' })) => {
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
    setErased(false);
    kept.expectAnswer(isStart);
    // A list that was there is changed: it can be had back.
    setUndo(session.at === 'advice' ? { question: event.question, before: given } : undefined);
    move(event);
  };
  return (
    <>
      <Header here={here} onLocale={onLocale} />
      <main id={mainId} className="page" ref={main} tabIndex={-1}>
        {isOpen && session.page === 'advice' && undo && (
          <Undo change={undo} session={session} carriers={carriers} onUndo={asNewPage} />
        )}
        {opened !== 'waiting' && <Notices session={session} carriers={carriers} />}
        {isOpen && isStart && isErased && <ErasedNotice />}
        {isOpen && isStart && !isAdding && session.page !== 'cards' && (
          <Resume memory={memory} carriers={carriers} onForget={restart} />
        )}
        {opened === 'failed' ? (
          <Failure />
        ) : opened === 'waiting' ? (
          <Loading />
        ) : session.page === 'advice' ? (
          <AdvicePage
            session={session}
            carriers={carriers}
            ticks={ticks}
            by={by}
            isKept={isKept}
            onTick={kept.tick}
            onRestart={restart}
          />
        ) : session.page === 'cards' ? (
          <CardsLoader
            memory={memory}
            carriers={carriers}
            isKept={isKept}
            onAdd={addCard}
            onChoose={kept.choose}
            onRemove={kept.remove}
            onTick={kept.tickOn}
            onUpdate={kept.update}
            onErase={eraseAll}
          />
        ) : isPaper(session.page) ? (
          <PaperPage
            view={session.page}
            session={session}
            carriers={carriers}
            ticks={ticks}
            by={by}
            onBy={kept.decideBy}
          />
        ) : session.page === 'answers' ? (
          <AnswersPage session={session} carriers={carriers} />
        ) : (
          <QuestionPage
            // The same question of another trail is another page: what was ticked on it does not stay.
            key={`${session.page} ${session.trail[session.page]}`}
            question={session.page}
            session={session}
            carriers={carriers}
            onAnswer={answer}
            list={list}
          />
        )}
      </main>
      <footer className="footer">
        <p>
          <a href="#at=cards">{t('myCards')}</a>
        </p>
        <GuideLinks />
        <p>{t('about')}</p>
      </footer>
    </>
  );
}
