import { useEffect, useState } from 'react';
import { useSayOnPaper } from '../useSay.ts';

/** Counts what this browser's storage holds for this site, whoever put it there; undefined where it is blocked. */
function entriesLeft(): number | undefined {
  try {
    return localStorage.length + sessionStorage.length;
  } catch {
    return undefined;
  }
}

/** Says what is left after everything was erased, counted and not supposed. */
export function Page() {
  const { t } = useSayOnPaper();
  const [number, setNumber] = useState<number | undefined>();
  useEffect(() => setNumber(entriesLeft()), []);
  return (
    <>
      <p>{number === undefined ? t('cards:erasedBlocked') : t('cards:erased', { number })}</p>
      <p>{t('cards:erasedHistory')}</p>
    </>
  );
}
