import { useSay } from './useSay.ts';

/** The card with its tick, and the name. */
export function Brand() {
  const { t } = useSay();
  return (
    <>
      <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
        <path className="brand-card" d="M6 2h14l8 8v18a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2z" />
        <path className="brand-tick" d="m10 18 5 5 8-10" />
      </svg>
      {t('name')}
    </>
  );
}
