import type { Ref } from 'react';
import { formatLink, type PaperView } from '#machines/link.ts';
import type { Session } from '#machines/session.ts';
import type { Advice } from '#src/advice/advise.ts';
import type { Supplier } from '#src/advice/facts.ts';
import type { CarrierIndex } from '#src/carriers.ts';
import { Failure, Loading } from './Fallback.tsx';
import { lazily } from './lazily.ts';
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
  /** Whether the browser lets us keep a day. */
  isKept: boolean;
}
/** What a page made of the advice takes. */
export interface PaperProps extends Omit<PaperPageProps, 'view'> {
  advice: Advice;
  supplier: Supplier;
  /** For the page's h1. */
  heading: Ref<HTMLHeadingElement>;
}

const pages = {
  sheet: lazily(() => import('./sheet/SheetPage.tsx')),
  words: lazily(() => import('./words/WordsPage.tsx')),
  dates: lazily(() => import('./dates/DatesPage.tsx')),
  helper: lazily(() => import('./handover/HelperPage.tsx')),
};

/** A page made of the advice: waits for the records, the page and its words. */
export function Page({ view, ...props }: PaperPageProps) {
  const { session, carriers } = props;
  const records = useAdvice(session, carriers);
  const page = usePage<PaperProps>(pages[view], true);
  const [advised, Paper] = [records.value, page.value];
  const isThere = advised !== undefined && Paper !== undefined;
  const heading = useArrival(isThere, `${view} ${formatLink(session.trail)}`);
  const failed = [records, page].find((one) => one.failed);
  if (failed) return <Failure of={failed} />;
  if (!advised || !Paper) return <Loading />;
  return <Paper {...props} advice={advised.advice} supplier={advised.supplier} heading={heading} />;
}
