import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import type { Given } from '#machines/card.ts';
import { afterPaint } from './afterPaint.ts';
import {
  type Arrival,
  type CardId,
  caseOf,
  changed,
  followed,
  type Memory,
  recall,
  remember,
  whenChangedElsewhere,
  withCase,
  withoutCase,
} from './memory.ts';

const none: readonly string[] = [];

/**
 * Keeps answers and ticks on this device; nothing depends on its working. Several tabs may do so at once: each change is made to what is stored
 * at that moment, so none undoes another's, and a change made elsewhere shows here. Writing takes longer than all else that an answer sets
 * going, so then it waits until the next question is seen; everything else is written at once.
 */
export function useMemory(given: Given, isOpen: boolean) {
  const [memory, setMemory] = useState<Memory>([]);
  const [isKept, setKept] = useState(true);
  const [copy, setCopy] = useState<number | undefined>();
  const held = useRef({ memory, isKept, isWritten: true });
  const arrival = useRef<Arrival>('link');
  const current = useRef<CardId | undefined>(undefined);
  const [isAdding, setAdding] = useState(false);

  const write = useCallback(() => {
    const { memory: latest, isWritten } = held.current;
    if (isWritten) return;
    held.current = { memory: latest, isKept: remember(latest), isWritten: true };
    setKept(held.current.isKept);
  }, []);

  /** Where nothing can be stored, what this tab holds is all there is. */
  const update = useCallback(
    (change: (known: Memory) => Memory, then = write): Memory => {
      const { memory: latest, isKept: wasKept, isWritten } = held.current;
      const stored = wasKept && isWritten ? recall() : undefined;
      const known = stored ?? latest;
      const next = change(known);
      const isNew = next !== known || stored === undefined;
      held.current = { memory: next, isKept: wasKept, isWritten: !isNew };
      setMemory(next);
      if (isNew) then();
      return next;
    },
    [write],
  );

  useEffect(() => {
    // The first look into the storage waits for the disk: the first page does not.
    afterPaint(() => {
      if (!held.current.isWritten) return;
      const stored = recall();
      held.current = { memory: stored ?? held.current.memory, isKept: stored !== undefined, isWritten: true };
      setMemory(held.current.memory);
      setKept(held.current.isKept);
    });
  }, []);

  useEffect(
    () =>
      whenChangedElsewhere(() => {
        const stored = recall();
        // What could not be stored here must not be lost to what could be stored there.
        if (!stored || !held.current.isKept || !held.current.isWritten) return;
        held.current = { memory: stored, isKept: true, isWritten: true };
        setMemory(stored);
      }),
    [],
  );

  useEffect(() => {
    if (!isOpen || Object.keys(given).length === 0) return;
    const how = arrival.current;
    arrival.current = 'link';
    // The next question does not wait for it.
    startTransition(() => {
      setAdding(false);
      const [latest] = update(
        (known) => followed(known, given, how, current.current),
        () => afterPaint(write),
      );
      current.current = { given, copy: latest?.copy };
      setCopy(latest?.copy);
    });
  }, [isOpen, given, update, write]);

  const tickOn = (cards: readonly CardId[], item: string, on: boolean) =>
    update((known) =>
      cards.reduce(
        (all, card) =>
          changed(all, card, (one) => {
            const others = one.ticks.filter((tick) => tick !== item);
            return { ...one, ticks: on ? [...others, item] : others };
          }),
        known,
      ),
    );
  const here = caseOf(memory, { given, copy });
  return {
    memory,
    latest: memory[0],
    by: here?.by,
    decideBy: (by: string | undefined) =>
      update((known) => changed(known, { given, copy }, ({ by: _by, ...one }) => (by ? { ...one, by } : one))),
    ticks: here?.ticks ?? none,
    isKept,
    tick: (item: string, on: boolean) => tickOn([{ given, copy }], item, on),
    tickOn,
    update,
    /** To be called before an answer is given; the first answer of all puts nothing right, as it may be about another card than the last time. */
    expectAnswer: (isFirst: boolean) => {
      arrival.current = !isFirst ? 'answer' : isAdding ? 'added' : 'link';
    },
    /** Whether the start is shown for one more card. To be set before it is. */
    isAdding,
    setAdding,
    /** Of two cards with the same answers, a link leads to the one chosen last. */
    choose: (card: CardId) =>
      update((known) => {
        const one = caseOf(known, card);
        return one ? withCase(known, one) : known;
      }),
    remove: (card: CardId) => update((known) => withoutCase(known, card)),
    forget: useCallback(() => {
      update(() => []);
    }, [update]),
  };
}
