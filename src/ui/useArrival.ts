import { useLayoutEffect, useRef } from 'react';

/** Where the reader left the advice on a card, to be taken up when they come back to it from a change. */
const left = { card: '', at: 0 };

/**
 * Takes whether the page's content is there and which card it is about, gives a ref for its heading. The heading keeps the focus when the content takes
 * the place of the notice that it is loading, and a reader who comes back finds the place they left.
 */
export function useArrival(isThere: boolean, card: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const hadFocus = useRef(false);
  useLayoutEffect(() => {
    if (!isThere) return;
    if (hadFocus.current) heading.current?.focus({ preventScroll: true });
    if (hadFocus.current && left.card === card) scrollTo(0, left.at);
    return () => {
      left.card = card;
      left.at = window.scrollY;
    };
  }, [isThere, card]);
  return (element: HTMLHeadingElement | null) => {
    if (element === null) hadFocus.current = document.activeElement === heading.current;
    heading.current = element;
  };
}
