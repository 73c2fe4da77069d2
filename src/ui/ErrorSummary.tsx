import type { Ref } from 'react';
import { JumpLink } from './JumpLink.tsx';
import { useSay } from './useSay.ts';

/** What is missing, at the top of the page, with a link to where it can be put right. */
export function ErrorSummary({ ref, error, target }: { ref: Ref<HTMLDivElement>; error: string; target: string }) {
  const { t } = useSay();
  return (
    <div className="error-summary" ref={ref} tabIndex={-1} role="alert" aria-labelledby="error-title">
      <h2 id="error-title">{t('errorTitle')}</h2>
      <JumpLink to={target}>{error}</JumpLink>
    </div>
  );
}
