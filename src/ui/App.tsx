import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { Locale } from '#data/vocabulary.ts';
import { speak } from '#src/i18n/i18n.ts';
import { langOf } from '#src/i18n/locale.ts';
import { AdvicePage } from './AdvicePage.tsx';
import { AnswersPage } from './AnswersPage.tsx';
import { Header, mainId } from './Header.tsx';
import { Notices, Resume } from './Notices.tsx';
import { QuestionPage } from './QuestionPage.tsx';
import { useMemory } from './useMemory.ts';
import { type CarrierIndex, useSay } from './useSay.ts';
import { answersOf, moveAddressTo, useSession } from './useSession.ts';

const focusHeading = (page: HTMLElement | null) =>
  page?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });

/** The whole page: header, the page of the session, footer. Its first render depends on the locale alone. */
export function App({ carriers }: { carriers: CarrierIndex }) {
  const { t, i18n, locale } = useSay();
  const onLocale = useCallback(
    (next: Locale) => {
      speak(i18n, next).then(
        () => moveAddressTo(next),
        () => location.reload(),
      );
    },
    [i18n],
  );
  const { session, opened, move } = useSession(carriers, locale);
  const given = useMemo(() => answersOf(session), [session]);
  const { latest, ticks, isKept, tick, expectAnswer, forget } = useMemory(given, opened);
  const main = useRef<HTMLElement>(null);
  const shown = useRef<string | undefined>(undefined);

  useLayoutEffect(() => {
    document.documentElement.lang = langOf(locale);
  }, [locale]);

  useEffect(() => {
    // A move within the page counts as a new page: the focus goes to its heading. Not when the page first opens.
    if (!opened) return;
    if (shown.current !== undefined && shown.current !== session.page) {
      scrollTo(0, 0);
      focusHeading(main.current);
    }
    shown.current = session.page;
  }, [opened, session.page]);

  const restart = () => {
    forget();
    move({ type: 'restart' });
    focusHeading(main.current);
  };
  const answer = (event: Parameters<typeof move>[0]) => {
    expectAnswer();
    move(event);
  };
  return (
    <>
      <Header session={session} onLocale={onLocale} />
      <main id={mainId} className="page" ref={main} tabIndex={-1}>
        <Notices session={session} carriers={carriers} />
        {opened && latest && Object.keys(given).length === 0 && (
          <Resume given={latest.given} carriers={carriers} onForget={restart} />
        )}
        {session.page === 'advice' ? (
          <AdvicePage
            session={session}
            carriers={carriers}
            ticks={ticks}
            isKept={isKept}
            onTick={tick}
            onRestart={restart}
          />
        ) : session.page === 'answers' ? (
          <AnswersPage session={session} carriers={carriers} />
        ) : (
          <QuestionPage
            key={session.page}
            question={session.page}
            session={session}
            carriers={carriers}
            onAnswer={answer}
          />
        )}
      </main>
      <footer className="footer">
        <p>{t('about')}</p>
      </footer>
    </>
  );
}
