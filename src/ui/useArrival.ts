import { useCallback, useLayoutEffect, useRef } from 'react';

/** Where the reader left the advice on a card, to be taken up when they come back to it from a change. */
const left = { card: '', at: 0 };
/** Whether the heading that just went away had the focus: the one that takes its place gets it. */
const waiting = { hadFocus: false };

/** Gives a ref for the heading of a page, or of the notice in its place while it is loading: the focus goes from one to the next. */
export function useHeading() {
  const heading = useRef<HTMLHeadingElement | null>(null);
  const attach = useCallback((element: HTMLHeadingElement | null) => {
    if (element === null) waiting.hadFocus = document.activeElement === heading.current;
    else if (waiting.hadFocus) {
      waiting.hadFocus = false;
      element.focus({ preventScroll: true });
    }
    heading.current = element;
  }, []);
  return { heading, attach };
}

/**
 * Takes whether the page's content is there and which card it is about, gives a ref for its heading. A reader who comes back finds the place
 * they left.
 */
export function useArrival(isThere: boolean, card: string) {
  const { heading, attach } = useHeading();
  useLayoutEffect(() => {
    if (!isThere) return;
    const isAwaited = document.activeElement === heading.current;
    if (isAwaited && left.card === card) scrollTo(0, left.at);
    return () => {
      left.card = card;
      left.at = window.scrollY;
    };
  }, [isThere, card, heading]);
  return attach;
}
