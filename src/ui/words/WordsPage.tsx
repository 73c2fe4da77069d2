import type { PaperProps } from '../PaperPage.tsx';
import { useSayOnPaper } from '../useSay.ts';
import { useTitle } from '../useTitle.ts';

/** What to say on the phone, and letters to copy and sign. */
export function Page({ heading }: PaperProps) {
  const { t } = useSayOnPaper();
  useTitle(t('letters:title'));
  return (
    <h1 tabIndex={-1} ref={heading}>
      {t('letters:title')}
    </h1>
  );
}
