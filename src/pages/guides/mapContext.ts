import type { Given } from '#machines/card.ts';
import type { AnswerTo, QuestionId } from '#machines/interview.ts';
import { formatLink } from '#machines/link.ts';
import { useGuide } from './guideContext.tsx';
import { journeyMap, type Line } from './journeyMap.ts';
import type { Knowledge } from './knowledge.ts';

const drawn = new WeakMap<Knowledge, readonly Line[]>();

/** Takes all records, gives their lines, computed once for all languages. */
export function linesOf(knowledge: Knowledge): readonly Line[] {
  const lines = drawn.get(knowledge) ?? journeyMap(knowledge.index);
  drawn.set(knowledge, lines);
  return lines;
}

/** The letter that stands for a line wherever colour alone would. */
export const letterOf = (at: number): string => String.fromCharCode('A'.charCodeAt(0) + at);

/** What the map needs beside a guide's words: the lines, the names of answers, and the way to a question. */
export function useMap() {
  const guide = useGuide();
  const { t, knowledge, locale, to } = guide;
  const cardName = (card: Line['card']) => t(`questions:card.answers.${card}.label`);
  const answerName = (question: QuestionId, answer: string): string => {
    if (question !== 'carrier')
      return t(`questions:${question}.answers.${answer as AnswerTo<'tariff'>}.label` as never);
    return knowledge.carriers[answer]?.name[locale] ?? t('questions:carrier.answers.other.label');
  };
  const wayTo = (way: Given) => `${to('')}#${formatLink(way)}`.replace(/#$/, '');
  return { ...guide, lines: linesOf(knowledge), cardName, answerName, wayTo };
}
