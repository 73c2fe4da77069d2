import type { PaperProps } from '../PaperPage.tsx';
import { useSayOnPaper } from '../useSay.ts';
import { useTitle } from '../useTitle.ts';

/** By when each line must be done, and a calendar of it. */
export function Page({ heading }: PaperProps) {
  const { t } = useSayOnPaper();
  useTitle(t('dates:title'));
  return (
    <h1 tabIndex={-1} ref={heading}>
      {t('dates:title')}
    </h1>
  );
}
