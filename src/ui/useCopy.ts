import { useState } from 'react';

/** What became of copying: done, or the text that the browser did not take. */
export type Copied = { readonly what: string; readonly isDone: boolean; readonly text: string };

/** Gives a function that copies a text under a name, and what became of it. */
export function useCopy() {
  const [copied, setCopied] = useState<Copied | undefined>();
  const copy = async (what: string, text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied({ what, isDone: true, text });
    } catch {
      setCopied({ what, isDone: false, text });
    }
  };
  return { copied, copy, forget: () => setCopied(undefined) };
}
