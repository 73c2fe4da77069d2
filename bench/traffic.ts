import type { CDPSession } from 'playwright-core';

/** What went over the line for a page, in bytes with headers. */
export interface Traffic {
  readonly bytes: number;
  readonly requests: number;
  /** Of what the page asked for ahead of need, at the lowest priority (`rel="prefetch"`). */
  readonly ahead: number;
}

/** Counts what the page of a session loads from now on; the function given back says how much it was so far. */
export function countTraffic(cdp: CDPSession): () => Traffic {
  const isAhead = new Map<string, boolean>();
  const traffic = { bytes: 0, requests: 0, ahead: 0 };
  cdp.on('Network.requestWillBeSent', ({ requestId, request }) => {
    isAhead.set(requestId, request.initialPriority === 'VeryLow');
  });
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (isAhead.get(requestId)) traffic.ahead += encodedDataLength;
    else {
      traffic.bytes += encodedDataLength;
      traffic.requests++;
    }
  });
  return () => ({ ...traffic });
}
