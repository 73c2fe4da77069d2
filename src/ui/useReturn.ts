import { useEffect } from 'react';

/**
 * Takes what asks again for what has failed, and does that whenever the reader comes back to a page that the browser kept as it was
 * left: WebKit breaks off all that is on its way once a link is pressed, and lets it fail.
 */
export function useReturn(askAgain: () => void): void {
  useEffect(() => {
    const onShow = ({ persisted }: PageTransitionEvent) => persisted && askAgain();
    addEventListener('pageshow', onShow);
    return () => removeEventListener('pageshow', onShow);
  }, [askAgain]);
}
