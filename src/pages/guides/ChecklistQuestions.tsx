import type { AnswerTo, QuestionId } from '#machines/interview.ts';
import type { Stop } from './journeyMap.ts';
import { Asked } from './MapList.tsx';
import { letterOf } from './mapContext.ts';
import { effectsOf, useChecklist } from './useChecklist.ts';

interface Props {
  readonly card: AnswerTo<'card'>;
}

/** Where an answer leads: ways out and lines, as links; nothing where it leads nowhere in particular. */
function Leads({ card, question, answer }: Props & { question: QuestionId; answer?: string }) {
  const { t, list } = useChecklist(card);
  const { ways, lines } = effectsOf(list, question, answer);
  if (ways.length + lines.length === 0) return null;
  return (
    <span className="leads">
      {' → '}
      {ways.length > 0 && t('checklist.toWays')}
      {ways.map((at) => (
        <span key={at}>
          {' '}
          <a href={`#way-${list.ways[at]?.headline}`}>{letterOf(at)}</a>
        </span>
      ))}
      {ways.length > 0 && lines.length > 0 && ' · '}
      {lines.length > 0 && t('checklist.toLines')}
      {lines.map((at) => (
        <span key={at}>
          {' '}
          <a href={`#line-${at + 1}`}>{at + 1}</a>
        </span>
      ))}
    </span>
  );
}

/** The companies that issue such a card, each with its page, and what decides which questions are asked of its holders. */
function Companies({ stop }: { stop: Stop }) {
  const { t, knowledge, answerName, to } = useChecklist('unsure');
  return (
    <ul className="companies">
      {stop.answers.map((id) => {
        const record = id === 'other' ? undefined : knowledge.carriers[id];
        const mark = record?.ended ? t('carriers.ended') : record?.tariff && t(`carriers.tariffs.${record.tariff}`);
        return (
          <li key={id} data-answer={id}>
            {record ? <a href={to(`carriers/${id}/`)}>{answerName('carrier', id)}</a> : answerName('carrier', id)}
            {mark && ` ${t('app:aside', { text: mark })}`}
          </li>
        );
      })}
    </ul>
  );
}

function Answers({ card, stop }: Props & { stop: Stop }) {
  const { t, list, answerName } = useChecklist(card);
  const { question, answers } = stop;
  const isIdle = [undefined, ...answers].every((answer) => {
    const { ways, lines } = effectsOf(list, question, answer);
    return ways.length + lines.length === 0;
  });
  return (
    <>
      <ul className="boxes">
        {answers.map((answer) => (
          <li key={answer} data-answer={answer}>
            {answerName(question, answer)}
            <Leads card={card} question={question} answer={answer} />
          </li>
        ))}
      </ul>
      {isIdle && <p className="hint">{t('app:changesWords')}</p>}
      {effectsOf(list, question).lines.length > 0 && (
        <p className="hint">
          {t('checklist.whoever')}
          <Leads card={card} question={question} />
        </p>
      )}
    </>
  );
}

/** The questions asked of holders of one kind of card, in order, with why, how to find out, and where each answer leads. */
export function ChecklistQuestions({ card }: Props) {
  const { t, list } = useChecklist(card);
  return (
    <ol className="asked">
      {list.stops.map((stop, at) => (
        <li key={stop.question} id={`question-${stop.question}`} data-question={stop.question}>
          <h3>
            {at + 1}. {t(`questions:${stop.question}.ask`)}
          </h3>
          {stop.asked === 'all' ? <p className="hint">{t('checklist.everybody')}</p> : <Asked {...stop} />}
          <p>{t(`questions:${stop.question}.why`)}</p>
          <p>
            <strong>{t('app:howToFind')}</strong> {t(`questions:${stop.question}.help`)}
          </p>
          {stop.question === 'carrier' ? <Companies stop={stop} /> : <Answers card={card} stop={stop} />}
        </li>
      ))}
    </ol>
  );
}
