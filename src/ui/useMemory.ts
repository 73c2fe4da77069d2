import { useCallback, useEffect, useRef, useState } from 'react';
import type { Given } from '#machines/card.ts';
import { formatLink } from '#machines/link.ts';
import { type Case, caseOf, type Memory, recall, remember, ticksFor, withCase } from './memory.ts';

/** The memory after the answers became these: by an answer given, the ticks go along; by a link, each card has its own. */
function after(memory: Memory, given: Given, isAnswer: boolean): Memory {
  const [latest, ...older] = memory;
  if (latest && formatLink(latest.given) === formatLink(given)) return memory;
  if (!isAnswer || !latest)
    return withCase(memory, { ...caseOf(memory, given), given, ticks: ticksFor(memory, given) });
  const ticks = [...new Set([...latest.ticks, ...ticksFor(memory, given)])];
  // Nothing is lost with a case without ticks: it was a step on the way here.
  return withCase(latest.ticks.length > 0 ? memory : older, { ...latest, ...caseOf(memory, given), given, ticks });
}

/** Keeps answers and ticks on this device; nothing depends on its working. */
export function useMemory(given: Given, isOpen: boolean) {
  const [memory, setMemory] = useState<Memory>(recall);
  const [isKept, setKept] = useState(true);
  const recalled = useRef(memory);
  const isAnswer = useRef(false);

  useEffect(() => {
    if (!isOpen || Object.keys(given).length === 0) return;
    const wasAnswer = isAnswer.current;
    isAnswer.current = false;
    setMemory((known) => after(known, given, wasAnswer));
  }, [isOpen, given]);

  useEffect(() => {
    if (memory !== recalled.current) setKept(remember(memory));
  }, [memory]);

  const tick = (item: string, on: boolean) =>
    setMemory((known) => {
      const others = ticksFor(known, given).filter((one) => one !== item);
      return withCase(known, { ...caseOf(known, given), given, ticks: on ? [...others, item] : others });
    });
  const decideBy = (by: string | undefined) =>
    setMemory((known) => {
      const kept: Case = { given, ticks: ticksFor(known, given) };
      return withCase(known, by ? { ...kept, by } : kept);
    });
  return {
    memory,
    latest: memory[0],
    by: caseOf(memory, given)?.by,
    decideBy,
    ticks: ticksFor(memory, given),
    isKept,
    tick,
    /** To be called before an answer is given. */
    expectAnswer: useCallback(() => {
      isAnswer.current = true;
    }, []),
    forget: useCallback(() => setMemory([]), []),
  };
}
