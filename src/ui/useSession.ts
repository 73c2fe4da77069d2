import { useActor } from '@xstate/react';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Locale } from '#data/vocabulary.ts';
import type { Given } from '#machines/card.ts';
import { formatLink, parseLink, type View } from '#machines/link.ts';
import { type Session, type SessionEvent, sessionOver, travel } from '#machines/session.ts';
import type { CarrierIndex } from '#src/carriers.ts';
import { isLocale } from '#src/i18n/locale.ts';
import { useCarriers } from './useCarriers.ts';

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
export function useSession(start: CarrierIndex, locale: Locale) {
  const logic = useMemo(() => sessionOver(start), [start]);
  const [snapshot, dispatch] = useActor(logic);
  const [opened, setOpened] = useState<'not yet' | 'waiting' | 'yes' | 'failed'>('not yet');
  const session = snapshot.context;
  // Every entry comes from `start` or from an index, and both hold names.
  const carriers = session.carriers as CarrierIndex;
  const given = useMemo(() => answersOf(session), [session]);
  const onLearn = useCallback((found: CarrierIndex) => dispatch({ type: 'learn', carriers: found }), [dispatch]);
  const { ready, failed, retry } = useCarriers(given, onLearn);
  const current = useRef(locale);
  current.current = locale;

  useLayoutEffect(() => {
    const open = () => {
      const { hash } = location;
      const link = parseLink(hash);
      setOpened('waiting');
      const show = () => {
        if (location.hash !== hash) return;
        dispatch({ type: 'open', link });
        setOpened('yes');
      };
      ready(link.given, show, () => setOpened('failed'));
    };
    const onMove = () => {
      // Back goes back in the trail, not to a language the reader has left.
      moveAddressTo(current.current);
      // The entry made by starting again stays empty, whatever Back brought up in between.
      if (history.state?.isFresh) dispatch({ type: 'restart' });
      else open();
    };
    open();
    addEventListener('popstate', onMove);
    return () => removeEventListener('popstate', onMove);
  }, [dispatch, ready]);

  useEffect(() => {
    // A link with parts that did not fit is put right in place, so that copying it passes on what is valid.
    if (session.unread.length > 0 || session.dropped.length > 0) {
      history.replaceState(null, '', hrefOf(session, session.page === 'advice' ? undefined : session.page));
    }
  }, [session]);

  const move = useCallback(
    (event: Exclude<SessionEvent, { type: 'open' | 'learn' }>) => {
      const next = travel(session, event);
      dispatch(event);
      const state = event.type === 'restart' ? { isFresh: true } : null;
      history.pushState(state, '', hrefOf(next, next.page === 'advice' ? undefined : next.page));
    },
    [session, dispatch],
  );

  return { session, given, carriers, opened, failed, retry, move };
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
