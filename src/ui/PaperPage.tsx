import type { Ref } from 'react';
import { formatLink, type PaperView } from '#machines/link.ts';
import type { Session } from '#machines/session.ts';
import type { Advice } from '#src/advice/advise.ts';
import type { Supplier } from '#src/advice/facts.ts';
import type { CarrierIndex } from '#src/carriers.ts';
import { Failure, Loading } from './Fallback.tsx';
import { useAdvice } from './useAdvice.ts';
import { useArrival } from './useArrival.ts';
import { usePage } from './usePage.ts';
import './advice.css';

export interface PaperPageProps {
  view: PaperView;
  session: Session;
  carriers: CarrierIndex;
  ticks: readonly string[];
  /** ISO date it must be over by, if one was chosen. */
  by: string | undefined;
  onBy: (by: string | undefined) => void;
}
/** What a page made of the advice takes. */
export interface PaperProps extends Omit<PaperPageProps, 'view'> {
  advice: Advice;
  supplier: Supplier;
  /** For the page's h1. */
  heading: Ref<HTMLHeadingElement>;
}

const pages = {
  sheet: () => import('./sheet/SheetPage.tsx'),
  words: () => import('./words/WordsPage.tsx'),
  dates: () => import('./dates/DatesPage.tsx'),
  helper: () => import('./handover/HelperPage.tsx'),
};

/** A page made of the advice: waits for the records, the page and its words. */
export function Page({ view, ...props }: PaperPageProps) {
  const { session, carriers } = props;
  const { advised, failed } = useAdvice(session, carriers);
  const Paper = usePage<PaperProps>(pages[view], true);
  const isThere = advised !== undefined && Paper !== undefined;
  const heading = useArrival(isThere, `${view} ${formatLink(session.trail)}`);
  if (failed || Paper === 'failed') return <Failure />;
  if (!advised || !Paper) return <Loading />;
  return <Paper {...props} advice={advised.advice} supplier={advised.supplier} heading={heading} />;
}
