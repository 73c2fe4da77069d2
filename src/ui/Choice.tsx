import type { QuestionId } from '#machines/interview.ts';
import { phrases } from '#src/i18n/phrases.ts';
import { useSay } from './useSay.ts';

interface Props {
  id: string;
  question: QuestionId;
  answer: string;
  many?: boolean;
  isChosen: boolean;
  /** A carrier's name; other answers are named by the locale. */
  label?: string;
  hint?: string | undefined;
  onChoose: (answer: string) => void;
}

/** One native radio button or checkbox with its label. */
export function Choice({ id, question, answer, many = false, isChosen, label, hint, onChoose }: Props) {
  const { t, i18n, locale } = useSay();
  const hintKey = `${question}.answers.${answer}.hint`;
  // A hint is the one text a locale may leave out.
  const words =
    hint ?? (i18n.exists(hintKey, { ns: 'questions' }) ? i18n.t(hintKey as never, { ns: 'questions' }) : undefined);
  const standsAlone = answer === 'none' || answer === 'unsure' || answer === 'other';
  return (
    <label className={standsAlone ? 'choice alone' : 'choice'} htmlFor={id}>
      <input
        type={many ? 'checkbox' : 'radio'}
        id={id}
        name={question}
        value={answer}
        checked={isChosen}
        onChange={() => onChoose(answer)}
      />
      <span className="choice-text">
        <span className="choice-label">{label ?? phrases(t, {}, locale).answer(question, answer)}</span>
        {words && <span className="hint">{words}</span>}
      </span>
    </label>
  );
}
