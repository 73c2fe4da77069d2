import type { PaperProps } from '../PaperPage.tsx';
import { useSayOnPaper } from '../useSay.ts';
import { useTitle } from '../useTitle.ts';

/** The sheet to lay on a counter: the person’s language beside the staff’s. */
export function Page({ heading }: PaperProps) {
  const { t } = useSayOnPaper();
  useTitle(t('sheet:title'));
  return (
    <h1 tabIndex={-1} ref={heading}>
      {t('sheet:title')}
    </h1>
  );
}
