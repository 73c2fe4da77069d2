import type { IndexedCarrier } from '#data/entry.ts';
import type { Locale } from '#data/vocabulary.ts';
import type { CardKind } from '#machines/card.ts';
import type { AnswerTo, QuestionId } from '#machines/interview.ts';
import { isQuestion } from '#machines/link.ts';
import { offered } from '#machines/replay.ts';
import type { ItemId } from '../advice/items.ts';
import type { Say, Words } from './i18n.ts';

type Named = { readonly [id: string]: IndexedCarrier };
type ItemPart = keyof Words['items']['complain'];
type Listed = Exclude<QuestionId, 'carrier'>;
/** `question.answers.answer` for every listed answer. */
type AnswerKey = { [Q in Listed]: `questions:${Q}.answers.${AnswerTo<Q>}.label` }[Listed];

/** Phrases put together from ids: what a person answered, in their words. */
export function phrases(t: Say, carriers: Named, locale: Locale) {
  const answer = (question: string, value: string): string | undefined => {
    if (!isQuestion(question)) return undefined;
    if (question !== 'carrier') {
      return offered(question).includes(value)
        ? t(`questions:${question}.answers.${value}.label` as AnswerKey)
        : undefined;
    }
    if (value === 'other') return t('questions:carrier.answers.other.label');
    return Object.hasOwn(carriers, value) ? carriers[value]?.name[locale] : undefined;
  };
  /** `question.answer` → “Payment: prepaid”. */
  const reason = (id: string): string => {
    const [question = '', value = ''] = id.split('.');
    const said = answer(question, value) ?? t('unknownAnswer');
    return isQuestion(question) ? t('pair', { name: t(`questions:${question}.short`), value: said }) : said;
  };
  /** An item’s words; some differ by the kind of card. The key types know no optional variants, hence the cast. */
  const itemWords = (id: ItemId, card: CardKind | undefined) => {
    const say = t as unknown as (key: `items:${ItemId}.${ItemPart}`, options: { context: string }) => string;
    const part = (name: ItemPart) => say(`items:${id}.${name}`, { context: card ?? '' });
    return { what: part('what'), how: part('how'), why: part('why'), done: part('done') };
  };
  return { answer, reason, itemWords };
}
