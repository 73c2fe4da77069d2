import type { Span } from '#data/schema.ts';
import type { Advice } from '#src/advice/advise.ts';
import type { ItemId } from '#src/advice/items.ts';
import type { Dated, Why } from '#src/advice/timing.ts';
import type { CarrierIndex } from '#src/carriers.ts';
import { usePhrases, useSayOnPaper } from '../useSay.ts';
import { sayDay } from './sayDay.ts';

/** How this page says days, times and reasons in the reader's language. */
export function useDateWords({ card, items }: Advice, carriers: CarrierIndex) {
  const { t, locale } = useSayOnPaper();
  const { itemWords } = usePhrases(carriers);
  const day = sayDay(locale);
  const wordsOf = (id: ItemId) => itemWords(id, card);
  /** Lines keep the numbers they have on the checklist. */
  const numberOf = ({ id }: Pick<Dated, 'id'>) => items.findIndex((item) => item.id === id) + 1;
  const what = ({ id, part }: Pick<Dated, 'id' | 'part'>) => (part ? t('dates:resume') : wordsOf(id).what);
  const time = ({ count, unit, about }: Span) => {
    const said = t(`dates:time.${unit ?? 'days'}`, { count });
    return about ? t('dates:time.about', { time: said }) : said;
  };
  const counted = ({ fact, span }: Extract<Why, { from: 'fact' }>) => {
    const values = { time: time(span) };
    if (fact.kind === 'lapse' && fact.lost) return t(`dates:why.${fact.lost.after}`, values);
    const { kind } = fact;
    const isOther = kind === 'erase' || kind === 'pause' || kind === 'validity';
    return t(`dates:why.${span.as === 'within' && isOther ? kind : span.as}`, values);
  };
  const why = ({ why: reason, phase }: Dated): string => {
    if (reason.from === 'fact') return counted(reason);
    if (reason.from === 'line') return t('dates:why.line', { number: numberOf({ id: reason.line }) });
    return t(reason.from === 'now' ? 'dates:why.now' : phase === 'after' ? 'dates:why.afterEnd' : 'dates:why.end');
  };
  /** The question to the company, where a line has one. */
  const question = ({ ask, why: reason, phase }: Dated): string => {
    const lead = reason.from === 'fact' ? 'askToo' : phase === 'after' ? 'askWhen' : 'ask';
    return ask ? `${t(`dates:${lead}`)} ${t(`facts:${ask}`)}` : '';
  };
  return { t, locale, day, what, why, question, wordsOf, numberOf };
}
export type DateWords = ReturnType<typeof useDateWords>;
