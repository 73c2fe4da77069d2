import { useEffect, useMemo, useState } from 'react';
import type { Locale } from '#data/vocabulary.ts';
import { cardKinds, type Given, kindsOffered } from '#machines/card.ts';
import { formatLink, parseLink } from '#machines/link.ts';
import { type Replay, replay } from '#machines/replay.ts';
import { type Draft, draft } from '#src/advice/advise.ts';
import type { PlanCase } from '#src/advice/plan.ts';
import { type CarrierIndex, loadIndex } from '#src/carriers.ts';
import { loadRecords } from '#src/records.ts';
import { type Case, idOf, type Memory } from '../memory.ts';
import { today } from '../today.ts';
import { useSay } from '../useSay.ts';

/** Where a card's answers lead, and its advice once they are complete. */
interface Known extends Replay {
  readonly advice?: Draft;
}
/** One card of this device with all that is shown of it. */
export interface Card extends Known {
  readonly key: string;
  readonly one: Case;
}
/** A card whose way out is known. */
export type ReadyCard = Card & { readonly advice: Draft };
export const isReady = (card: Card): card is ReadyCard => card.advice !== undefined;

/** Takes a card, gives it as the plan needs it. */
export const toPlan = ({ key, trail, advice }: ReadyCard): PlanCase => ({ ...advice, key, given: trail });

/** Takes answers, gives the index of every carrier that they may name. Rejects if it cannot be loaded. */
export async function loadIndexFor(all: readonly Given[], carriers: CarrierIndex): Promise<CarrierIndex> {
  const kinds = all.flatMap((given) => {
    const offered = kindsOffered(given);
    return !given.carrier ? [] : offered.length > 0 ? offered : cardKinds;
  });
  const found = await Promise.all([...new Set(kinds)].map(loadIndex));
  return Object.assign({}, carriers, ...found);
}

async function lookUp(given: Given, carriers: CarrierIndex, locale: Locale): Promise<Known> {
  const walked = replay(given, carriers);
  if (walked.at !== 'advice') return walked;
  const { supplier, bindings } = await loadRecords(walked.trail, carriers, locale);
  return { ...walked, advice: draft({ given: walked.trail, carriers }, supplier, bindings, today()) };
}

/** Takes the memory and the carriers known, gives each card with its advice and the carriers they are from, or that something did not load. */
export function useCards(memory: Memory, start: CarrierIndex) {
  const { locale } = useSay();
  const [found, setFound] = useState<{ known: ReadonlyMap<string, Known>; carriers: CarrierIndex } | undefined>();
  const [failed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  const links = memory.map(({ given }) => formatLink(given)).join(' ');
  // Ticks do not change what a card's answers lead to.
  const all = useMemo(() => links.split(' ').map((link) => parseLink(link).given), [links]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try loads again
  useEffect(() => {
    let isCurrent = true;
    setFailed(false);
    const load = async () => {
      const carriers = await loadIndexFor(all, start);
      const known = await Promise.all(
        all.map(async (given) => [formatLink(given), await lookUp(given, carriers, locale)] as const),
      );
      if (isCurrent) setFound({ known: new Map(known), carriers });
    };
    load().catch(() => isCurrent && setFailed(true));
    return () => {
      isCurrent = false;
    };
  }, [all, start, locale, tries]);
  const cards = useMemo(
    () =>
      memory.flatMap((one): Card[] => {
        const known = found?.known.get(formatLink(one.given));
        return known ? [{ ...known, key: idOf(one), one }] : [];
      }),
    [memory, found],
  );
  return {
    cards,
    carriers: found?.carriers ?? start,
    isLoading: cards.length < memory.length,
    failed,
    retry: () => setTries(tries + 1),
  };
}
