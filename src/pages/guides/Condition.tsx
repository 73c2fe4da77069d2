import type { When } from '#data/schema.ts';
import { isQuestion } from '#machines/link.ts';
import type { Whens } from '#src/advice/match.ts';
import type { Say } from '#src/i18n/i18n.ts';
import { phrases } from '#src/i18n/phrases.ts';
import { useGuide } from './guideContext.tsx';

/** For whom a statement or a channel holds, in the words of the questions; nothing where it holds for everybody. */
export function Condition({ when }: { when: Whens }) {
  const { t, locale } = useGuide();
  const { answer } = phrases(t as unknown as Say, {}, locale);
  if (when === undefined) return null;
  const inWords = (one: When) =>
    Object.entries(one).map(([question, answers]) => {
      // “Not sure” stands in the rule so that nobody unsure is told less; it says nothing about whom it is for.
      const named = answers.length > 1 ? answers.filter((value) => value !== 'unsure') : answers;
      const value = named.map((value) => answer(question, value)).join(' / ');
      return isQuestion(question) ? t('app:pair', { name: t(`questions:${question}.short`), value }) : value;
    });
  const cases = [when].flat() as When[];
  return (
    <span className="condition">
      {t('carrier.onlyIf')} {cases.map((one) => inWords(one).join(' · ')).join(` ${t('carrier.or')} `)}
    </span>
  );
}
