import { useActor } from '@xstate/react';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Locale } from '#data/vocabulary.ts';
import type { CardKind, Given } from '#machines/card.ts';
import { formatLink, parseLink, type View } from '#machines/link.ts';
import { type Session, sessionOver } from '#machines/session.ts';
import type { CarrierIndex } from '#src/carriers.ts';
import { isLocale } from '#src/i18n/locale.ts';
import { afterPaint, catchUp } from './afterPaint.ts';
import { useCarriers } from './useCarriers.ts';
import { useReturn } from './useReturn.ts';

/** All answers of a session, also those whose question may still come. */
export const answersOf = (session: Session): Given => ({ ...session.trail, ...session.pending });

/** The address of a session's page, as a fragment. The page that the answers lead to needs no view. */
export function hrefOf(session: Session, view?: View): string {
  return `#${formatLink(answersOf(session), view === session.at ? undefined : view)}`;
}

/** The address of the map with the session's path on it. */
export const mapOf = (session: Session): string => `map/#${formatLink(answersOf(session))}`;

/** An address without a fragment is that of the first question, also where the page is made beforehand and there is no address yet. */
const hasNothingToOpen = () => !globalThis.location?.hash;

const localeInPath = () => location.pathname.split('/').find(isLocale);

/**
 * The session as a page sees it. The only place that touches the address bar: every move is a history entry,
 * and Back, Forward, reload and a pasted link all come in as the event `open`. Takes the carriers known from the
 * start and the kinds of card whose carriers these are; gives the session, all its answers, the carriers known by now, whether the address has been opened, the
 * state of the list of carriers, the fragment of the place shown (`here`); `enter`, which puts a session into the address as a new entry, and `dispatch`,
 * which tells the session of an answer: the two may come apart; `startAgain`; and `erase`, a fresh start behind which Back shows nothing else.
 */
export function useSession(start: CarrierIndex, kinds: readonly CardKind[], locale: Locale) {
  const logic = useMemo(() => sessionOver(start), [start]);
  const [snapshot, dispatch, actor] = useActor(logic);
  const [opened, setOpened] = useState<'not yet' | 'waiting' | 'yes' | 'failed'>(
    hasNothingToOpen() ? 'yes' : 'not yet',
  );
  const session = snapshot.context;
  // Every entry comes from `start` or from an index, and both hold names.
  const carriers = session.carriers as CarrierIndex;
  const given = useMemo(() => answersOf(session), [session]);
  const onLearn = useCallback((found: CarrierIndex) => dispatch({ type: 'learn', carriers: found }), [dispatch]);
  const { ready, list } = useCarriers(given, kinds, onLearn);
  const current = useRef(locale);
  current.current = locale;
  // Every entry bears the era it was made in. What was erased ended one: its entries show the start, wherever Back leads.
  const era = useRef(0);

  useLayoutEffect(() => {
    // A list that comes, or fails to come, after the reader has moved on is no longer waited for.
    let moves = 0;
    const noteEra = () => {
      if (history.state?.era === undefined) history.replaceState({ ...history.state, era: era.current }, '');
    };
    const open = () => {
      moves += 1;
      const move = moves;
      const link = parseLink(location.hash);
      setOpened('waiting');
      const show = () => {
        if (move !== moves) return;
        dispatch({ type: 'open', link });
        setOpened('yes');
      };
      ready(link.given, show, () => move === moves && setOpened('failed'));
    };
    const onMove = () => {
      // An answer just given comes before whatever follows it.
      catchUp();
      // Back goes back in the trail, not to a language the reader has left.
      moveAddressTo(current.current);
      const isErased = (history.state?.era ?? era.current) !== era.current;
      if (isErased) history.replaceState({ isFresh: true, era: era.current }, '', '#');
      // The entry made by starting again stays empty, whatever Back brought up in between.
      if (!history.state?.isFresh) {
        // Not at once: a link that is put right is noted with that, and each change of the address takes the browser its time.
        afterPaint(noteEra);
        return open();
      }
      moves += 1;
      dispatch({ type: 'restart' });
      setOpened('yes');
    };
    era.current = history.state?.era ?? 0;
    if (!hasNothingToOpen()) open();
    afterPaint(noteEra);
    addEventListener('popstate', onMove);
    return () => {
      moves += 1;
      removeEventListener('popstate', onMove);
    };
  }, [dispatch, ready]);

  useEffect(() => {
    // A link with parts that did not fit is put right in place, so that copying it passes on what is valid.
    // Not before it is open: until then the session is the one the reader is leaving.
    if (opened === 'yes' && (session.unread.length > 0 || session.dropped.length > 0)) {
      const place = hrefOf(session, session.page === 'advice' ? undefined : session.page);
      history.replaceState({ era: era.current }, '', place);
    }
  }, [opened, session]);

  useReturn(useCallback(() => opened !== 'yes' && reopen(), [opened]));

  const enter = useCallback((next: Session, isFresh?: true) => {
    history.pushState({ isFresh, era: era.current }, '', hrefOf(next, next.page === 'advice' ? undefined : next.page));
  }, []);
  const startAgain = useCallback(() => {
    dispatch({ type: 'restart' });
    enter(actor.getSnapshot().context, true);
  }, [actor, dispatch, enter]);
  /** Starts again and leaves nothing behind that Back could show. */
  const erase = useCallback(() => {
    era.current += 1;
    startAgain();
  }, [startAgain]);

  // While the address is not opened yet, the address itself is the place to go on from.
  const isOnTheWay = opened === 'waiting' || opened === 'failed';
  const here = isOnTheWay ? location.hash : hrefOf(session, session.page === 'advice' ? undefined : session.page);
  return { session, given, carriers, opened, list, here, enter, dispatch, startAgain, erase };
}

/** Opens the address again, as Back would: what did not load is asked for anew. */
export const reopen = () => void dispatchEvent(new PopStateEvent('popstate', { state: history.state }));

/** Takes a locale, gives the address of the same place in it. */
export const hrefIn = (locale: Locale, fragment: string): string => `../${locale}/${fragment}`;

/** Takes a locale whose words are loaded, puts it into the address without moving. */
export function moveAddressTo(locale: Locale): void {
  if (localeInPath() && localeInPath() !== locale)
    history.replaceState(history.state, '', hrefIn(locale, location.hash));
}

/** The link to give away: the answers alone. */
export const linkTo = (session: Session): string => new URL(`#${formatLink(session.trail)}`, location.href).href;
