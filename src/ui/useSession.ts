import { useActor } from '@xstate/react';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Locale } from '#data/vocabulary.ts';
import type { Carriers, Given } from '#machines/card.ts';
import { formatLink, parseLink, type View } from '#machines/link.ts';
import { type Session, type SessionEvent, sessionOver, travel } from '#machines/session.ts';
import { isLocale } from '#src/i18n/locale.ts';

/** All answers of a session, also those whose question may still come. */
export const answersOf = (session: Session): Given => ({ ...session.trail, ...session.pending });

/** The address of a session's page, as a fragment. The page that the answers lead to needs no view. */
export function hrefOf(session: Session, view?: View): string {
  return `#${formatLink(answersOf(session), view === session.at ? undefined : view)}`;
}

const localeInPath = () => location.pathname.split('/').find(isLocale);

/**
 * The session as a page sees it. The only place that touches the address bar: every move is a history entry,
 * and Back, Forward, reload and a pasted link all come in as the event `open`.
 */
export function useSession(carriers: Carriers, locale: Locale) {
  const logic = useMemo(() => sessionOver(carriers), [carriers]);
  const [snapshot, dispatch] = useActor(logic);
  const [opened, setOpened] = useState(false);
  const session = snapshot.context;
  const current = useRef(locale);
  current.current = locale;

  useLayoutEffect(() => {
    const open = () => dispatch({ type: 'open', link: parseLink(location.hash) });
    const onMove = () => {
      // Back goes back in the trail, not to a language the reader has left.
      moveAddressTo(current.current);
      // The entry made by starting again stays empty, whatever Back brought up in between.
      if (history.state?.isFresh) dispatch({ type: 'restart' });
      else open();
    };
    open();
    setOpened(true);
    addEventListener('popstate', onMove);
    return () => removeEventListener('popstate', onMove);
  }, [dispatch]);

  useEffect(() => {
    // A link with parts that did not fit is put right in place, so that copying it passes on what is valid.
    if (session.unread.length > 0 || session.dropped.length > 0) {
      history.replaceState(null, '', hrefOf(session, session.page === 'advice' ? undefined : session.page));
    }
  }, [session]);

  const move = useCallback(
    (event: Exclude<SessionEvent, { type: 'open' }>) => {
      const next = travel(session, event, carriers);
      dispatch(event);
      const state = event.type === 'restart' ? { isFresh: true } : null;
      history.pushState(state, '', hrefOf(next, next.page === 'advice' ? undefined : next.page));
    },
    [session, carriers, dispatch],
  );

  return { session, opened, move };
}

/** Takes a locale, gives the address of the same place in it. */
export const hrefIn = (locale: Locale, fragment: string): string => `../${locale}/${fragment}`;

/** Takes a locale whose words are loaded, puts it into the address without moving. */
export function moveAddressTo(locale: Locale): void {
  if (localeInPath() && localeInPath() !== locale)
    history.replaceState(history.state, '', hrefIn(locale, location.hash));
}

/** The link to give away: the answers alone. */
export const linkTo = (session: Session): string => new URL(`#${formatLink(session.trail)}`, location.href).href;
