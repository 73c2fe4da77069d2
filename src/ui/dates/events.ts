import type { Dated } from '#src/advice/timing.ts';
import type { DayEvent } from './ics.ts';
import type { DateWords } from './useDateWords.ts';

interface Given {
  words: DateWords;
  lines: readonly Dated[];
  by: string;
  today: string;
  /** What tells this card from others on the device: no more than the link says. */
  card: string;
  company: string;
  link: string;
}

/** Takes the lines with their dates and the words, gives the days for a calendar: one for each line, and the day itself. */
export function eventsOf({ words, lines, by, today, card, company, link }: Given): DayEvent[] {
  const { t, day, what, why, question, wordsOf } = words;
  const uid = (id: string) => `${card}-${id}@signoff`;
  const whole = t('dates:calendar.link', { link });
  const end = {
    uid: uid('end'),
    day: by,
    summary: t('dates:calendar.end', { company }),
    description: [t('dates:calendar.endText'), whole].join('\n'),
  };
  const event = (line: Dated): DayEvent => {
    const { earliest, latest = by, isPast } = line;
    const { how, why: reason } = wordsOf(line.id);
    const date = day(latest);
    const sense = isPast
      ? t('dates:calendar.past', { date })
      : earliest
        ? [t('dates:calendar.from'), line.latest ? t('dates:until', { date }) : ''].join(' ').trim()
        : t('dates:calendar.latest');
    return {
      uid: uid(line.part ? `${line.id}-${line.part}` : line.id),
      // What is overdue is due today: a reminder in the past reaches nobody.
      day: earliest ?? (isPast ? today : latest),
      summary: `${what(line)} · ${company}`,
      description: [sense, how, reason, why(line), question(line), whole].filter(Boolean).join('\n'),
    };
  };
  return [...lines.map(event), end];
}
