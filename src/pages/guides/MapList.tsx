import type { Condition, Line, Stop } from './journeyMap.ts';
import { letterOf, useMap } from './mapContext.ts';

/** Of more names than this a condition says how many: they stand at the question above. */
const fewEnough = 8;

/** Who is asked, in words. */
export function Asked({ asked, conditions, dependsOnMore }: Stop) {
  const { t, answerName } = useMap();
  if (asked === 'all') return <p className="hint">{t('map.everybody')}</p>;
  const said = ({ question, answers }: Condition) =>
    t('app:pair', {
      name: t(`questions:${question}.short`),
      value:
        answers.length > fewEnough
          ? t('map.companies', { number: answers.length })
          : answers.map((answer) => answerName(question, answer)).join(' / '),
    });
  const list = (isOnly: boolean) =>
    conditions
      .filter((condition) => condition.isOnly === isOnly)
      .map(said)
      .join(t('app:separator'));
  const [only, not] = [list(true), list(false)];
  const sentences = [
    ...(only ? [t('map.onlyAfter', { list: only })] : []),
    ...(not ? [t('map.notAfter', { list: not })] : []),
    ...(dependsOnMore ? [t(conditions.length > 0 ? 'map.more' : 'map.together')] : []),
  ];
  return sentences.map((sentence) => (
    <p key={sentence} className="hint">
      {sentence}
    </p>
  ));
}

function StopItem({ stop }: { stop: Stop }) {
  const { t, answerName, wayTo } = useMap();
  const { question, answers, way } = stop;
  return (
    <li data-question={question}>
      <p>
        <a href={wayTo(way)}>{t(`questions:${question}.ask`)}</a> <strong className="answered" hidden />
        <strong className="here" hidden>
          {t('map.here')}
        </strong>
      </p>
      <ul className="answers-of">
        {answers.map((answer) => (
          <li key={answer} data-answer={answer}>
            {answerName(question, answer)}
          </li>
        ))}
      </ul>
      <Asked {...stop} />
    </li>
  );
}

function LineItem({ line: { card, stops }, at }: { line: Line; at: number }) {
  const { t, cardName } = useMap();
  return (
    <details open id={`line-${card}`} data-line={card} className="line">
      <summary>
        <h3>
          <span className={`letter line-${letterOf(at)}`}>{letterOf(at)}</span>{' '}
          <span data-answer={card}>{cardName(card)}</span>{' '}
          <strong className="yours" hidden>
            {t('map.yours')}
          </strong>
        </h3>
      </summary>
      <ol className="stops">
        {stops
          .filter(({ asked }) => asked !== 'none')
          .map((stop) => (
            <StopItem key={stop.question} stop={stop} />
          ))}
      </ol>
    </details>
  );
}

/** The map as a list: for each kind of card its questions, their answers, and who is asked. */
export function MapList() {
  const { t, lines } = useMap();
  return (
    <section className="line-list">
      <h2>{t('map.listTitle')}</h2>
      <p>{t('map.listLead')}</p>
      {lines.map((line, at) => (
        <LineItem key={line.card} line={line} at={at} />
      ))}
    </section>
  );
}
