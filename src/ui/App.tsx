import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Locale } from '#data/vocabulary.ts';
import type { Given } from '#machines/card.ts';
import { formatLink } from '#machines/link.ts';
import { speak } from '#src/i18n/i18n.ts';
import { langOf } from '#src/i18n/locale.ts';
import { AdvicePage } from './AdvicePage.tsx';
import { AnswersPage } from './AnswersPage.tsx';
import { Header, mainId } from './Header.tsx';
import { type Memory, nothing, recall, remember } from './memory.ts';
import { Notices, Resume } from './Notices.tsx';
import { QuestionPage } from './QuestionPage.tsx';
import { type CarrierIndex, useSay } from './useSay.ts';
import { answersOf, moveAddressTo, useSession } from './useSession.ts';

const isSameCase = (a: Given, b: Given) =>
  ['card', 'clue', 'carrier'].every((question) => String(a[question]) === String(b[question]));

export function App({ carriers }: { carriers: CarrierIndex }) {
  const { t, i18n, locale } = useSay();
  const [memory, setMemory] = useState<Memory>(recall);
  const [isKept, setKept] = useState(true);
  const onLocale = useCallback(
    (next: Locale) => {
      speak(i18n, next).then(
        () => moveAddressTo(next),
        () => location.reload(),
      );
    },
    [i18n],
  );
  const { session, opened, move } = useSession(carriers, onLocale);
  const given = useMemo(() => answersOf(session), [session]);
  const written = formatLink(given);
  const main = useRef<HTMLElement>(null);
  const shown = useRef<string | undefined>(undefined);

  useLayoutEffect(() => {
    document.documentElement.lang = langOf(locale);
  }, [locale]);

  useEffect(() => {
    if (!opened || written === '') return;
    const ticks = isSameCase(memory.given, given) ? memory.ticks : [];
    setKept(remember({ given, ticks }));
    if (formatLink(memory.given) !== written || ticks !== memory.ticks) setMemory({ given, ticks });
  }, [opened, given, written, memory]);

  useEffect(() => {
    // A move within the page counts as a new page: the focus goes to its heading. Not when the page first opens.
    if (!opened) return;
    if (shown.current !== undefined && shown.current !== session.page) {
      scrollTo(0, 0);
      main.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    }
    shown.current = session.page;
  }, [opened, session.page]);

  const restart = () => {
    remember(nothing);
    setMemory(nothing);
    move({ type: 'restart' });
  };
  const tick = (item: string, on: boolean) =>
    setMemory(({ ticks }) => ({ given, ticks: on ? [...ticks, item] : ticks.filter((one) => one !== item) }));

  const canResume = opened && written === '' && Object.keys(memory.given).length > 0;
  return (
    <>
      <Header session={session} onLocale={onLocale} />
      <main id={mainId} className="page" ref={main} tabIndex={-1}>
        <Notices session={session} carriers={carriers} />
        {canResume && <Resume given={memory.given} onForget={restart} />}
        {session.page === 'advice' ? (
          <AdvicePage
            session={session}
            carriers={carriers}
            ticks={memory.ticks}
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
            onAnswer={move}
          />
        )}
      </main>
      <footer className="footer">
        <p>{t('about')}</p>
      </footer>
    </>
  );
}
