import type { Ref } from 'react';
import type { CarrierIndex } from '#src/carriers.ts';
import type { Memory } from '../memory.ts';
import { useSayOnPaper } from '../useSay.ts';
import { useTitle } from '../useTitle.ts';

export interface CardsProps {
  memory: Memory;
  carriers: CarrierIndex;
  /** For the page's h1. */
  heading: Ref<HTMLHeadingElement>;
}

/** All cards of this device, and one plan for them together. */
export function Page({ heading }: CardsProps) {
  const { t } = useSayOnPaper();
  useTitle(t('cards:title'));
  return (
    <h1 tabIndex={-1} ref={heading}>
      {t('cards:title')}
    </h1>
  );
}
