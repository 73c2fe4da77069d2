import { memo, type ReactNode } from 'react';
import type { Locale } from '#data/vocabulary.ts';
import type { QuestionId } from '#machines/interview.ts';
import { phrases } from '#src/i18n/phrases.ts';
import { useSay } from './useSay.ts';

interface RowProps {
  question: QuestionId;
  answer: string;
  label: string | undefined;
  hint: ReactNode;
  many?: boolean;
  /** Whether it is ticked when it appears. From then on the browser knows. */
  isChosen: boolean;
}

/** One native radio button or checkbox with its label. It asks for nothing, so that a long list of them stays quick. */
export const ChoiceRow = memo(({ question, answer, label, hint, many, isChosen }: RowProps) => {
  const standsAlone = answer === 'none' || answer === 'unsure' || answer === 'other';
  const id = `${question}-${answer}`;
  return (
    <label className={standsAlone ? 'choice alone' : 'choice'} htmlFor={id}>
      <input type={many ? 'checkbox' : 'radio'} id={id} name={question} value={answer} defaultChecked={isChosen} />
      <span className="choice-label">{label}</span>
      {hint && <span className="hint">{hint}</span>}
    </label>
  );
});

/** Takes a text and its locale; in English, gives its Chinese words marked as Chinese, or a screen reader would spell or skip them. */
function inTongues(text: string, locale: Locale): ReactNode {
  if (locale !== 'en') return text;
  const parts = text.split(/(\p{Script=Han}+)/u);
  if (parts.length === 1) return text;
  return parts.map((part, at) =>
    at % 2 === 1 ? (
      <span key={part} lang="zh">
        {part}
      </span>
    ) : (
      part
    ),
  );
}

/** An answer that the locale names. */
export function Choice(props: Omit<RowProps, 'label' | 'hint'>) {
  const { t, find, locale } = useSay();
  const { question, answer } = props;
  // A hint is the one text a locale may leave out.
  const hint = find(`questions:${question}.answers.${answer}.hint`);
  return (
    <ChoiceRow
      {...props}
      label={phrases(t, {}, locale).answer(question, answer)}
      hint={hint && inTongues(hint, locale)}
    />
  );
}
