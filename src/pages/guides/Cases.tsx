import type { AnswerTo, QuestionId } from '#machines/interview.ts';
import { offered } from '#machines/replay.ts';
import { takesAny } from '#src/advice/match.ts';
import type { Case, Part } from './cases.ts';
import { useChecklist } from './useChecklist.ts';

/** Of a longer list that leaves out one answer the one left out is said. */
const isShorter = (named: readonly string[], left: readonly string[]) => left.length < named.length / 2;

function usePartText(card: AnswerTo<'card'>) {
  const { t, answerName, list, letterFor } = useChecklist(card);
  return (part: Part): string => {
    if ('isOpen' in part) return t('checklist.isOpen');
    if ('stated' in part) return t('checklist.stated', { kind: t(`kinds.${part.stated}`) });
    if ('ways' in part) {
      const others = list.ways.filter(({ headline }) => !part.ways.includes(headline));
      const isNot = isShorter(
        part.ways,
        others.map(({ headline }) => headline),
      );
      const named = isNot ? others.map(({ headline }) => headline) : part.ways;
      return t(isNot ? 'checklist.notWays' : 'checklist.ways', { list: named.map(letterFor).join(' / ') });
    }
    const question = part.question as QuestionId;
    const name = t(`questions:${question}.short`);
    if (takesAny(question, part.answers)) return t('checklist.wasAsked', { question: name });
    const others = offered(question).filter((answer) => !part.answers.includes(answer));
    const isNot = isShorter(part.answers, others) && others.length === 1;
    const value = (isNot ? others : part.answers).map((answer) => answerName(question, answer)).join(' / ');
    return t(isNot ? 'checklist.anyBut' : 'app:pair', isNot ? { name, answer: value } : { name, value });
  };
}

/** What a part says, for whoever reads the page by program. */
const dataOf = (part: Part) => ({
  ...('question' in part ? { 'data-question': part.question, 'data-answers': part.answers.join(' ') } : {}),
  ...('ways' in part ? { 'data-ways': part.ways.join(' ') } : {}),
  ...('stated' in part ? { 'data-stated': part.stated } : {}),
  ...('isOpen' in part ? { 'data-open': '' } : {}),
});

/** In which cases something holds, each answer a link to its question. `always` is said where it holds in every case. */
export function Cases({ card, cases, always }: { card: AnswerTo<'card'>; cases: readonly Case[]; always: string }) {
  const { t } = useChecklist(card);
  const textOf = usePartText(card);
  if (cases.some((one) => one.length === 0)) return <strong className="always">{always}</strong>;
  return (
    <span className="condition">
      {t('carrier.onlyIf')}{' '}
      {cases.map((one, at) => (
        <span key={JSON.stringify(one)} data-case="">
          {at > 0 && <strong> {t('carrier.or')} </strong>}
          {one.map((part, place) => (
            <span key={JSON.stringify(part)} {...dataOf(part)}>
              {place > 0 && ' · '}
              {'question' in part && <a href={`#question-${part.question}`}>{textOf(part)}</a>}
              {'ways' in part && <a href="#ways">{textOf(part)}</a>}
              {!('question' in part || 'ways' in part) && textOf(part)}
            </span>
          ))}
        </span>
      ))}
    </span>
  );
}
