import { cardKinds } from '#machines/card.ts';
import type { AnswerTo } from '#machines/interview.ts';
import { stages } from '#src/advice/item.ts';
import { Cases } from './Cases.tsx';
import { ChecklistQuestions } from './ChecklistQuestions.tsx';
import { ClueQuestion } from './ClueQuestion.tsx';
import { letterOf } from './mapContext.ts';
import { OpenQuestions } from './OpenQuestions.tsx';
import { OrderRule } from './OrderRule.tsx';
import { useChecklist } from './useChecklist.ts';

interface Props {
  readonly card: AnswerTo<'card'>;
}

function Ways({ card }: Props) {
  const { t, list } = useChecklist(card);
  return (
    <ol className="ways-out">
      {list.ways.map(({ headline, cases }, at) => (
        <li key={headline} id={`way-${headline}`} data-way={headline}>
          <h3>
            {letterOf(at)}. {t(`advice:headlines.${headline}.name`)}
          </h3>
          <p>{t(`advice:headlines.${headline}.sentence`)}</p>
          <p>
            <Cases card={card} cases={cases} always={t(at === 0 ? 'checklist.always' : 'checklist.otherwise')} />
          </p>
        </li>
      ))}
    </ol>
  );
}

function Lines({ card }: Props) {
  const { t, list, wordsOf } = useChecklist(card);
  const numbered = list.lines.map((line, at) => ({ ...line, number: at + 1 }));
  const ofStage = stages.map((stage) => ({ stage, lines: numbered.filter((line) => line.stage === stage) }));
  return ofStage
    .filter(({ lines }) => lines.length > 0)
    .map(({ stage, lines }) => (
      <section key={stage} data-stage={stage}>
        <h3>{t(`advice:stages.${stage}`)}</h3>
        <ol className="all-lines">
          {lines.map(({ id, cases, number }) => {
            const { what, how, why, done } = wordsOf(id);
            return (
              <li key={id} id={`line-${number}`} data-line={id}>
                <h4>
                  {number}. {what}
                </h4>
                <p>
                  <Cases card={card} cases={cases} always={t('checklist.always')} />
                </p>
                <p>{how}</p>
                <p className="hint inline">{t('app:pair', { name: t('app:why'), value: why })}</p>
                <p className="hint inline">{t('app:pair', { name: t('app:doneWhen'), value: done })}</p>
              </li>
            );
          })}
        </ol>
      </section>
    ));
}

/** Where the facts are, and what no source settles in general. */
function Further({ card }: Props) {
  const { t, locale, list, knowledge, to } = useChecklist(card);
  const isFor = (cards: readonly string[]) => (list.kind ? cards.includes(list.kind) : cards.length === 0);
  const rules = knowledge.rules.filter(([, { cards }]) => isFor(cards));
  return (
    <>
      <p>{t('checklist.further')}</p>
      <ul className="plain">
        {rules.map(([id, { name }]) => (
          <li key={id}>
            <a href={to(`carriers/${id}/`)}>{name[locale]}</a>
          </li>
        ))}
        {(['carriers', 'services', 'corrections'] as const).map((guide) => (
          <li key={guide}>
            <a href={to(`${guide}/`)}>{t(`app:guides.${guide}`)}</a>
          </li>
        ))}
      </ul>
      {rules.map(([id, record]) => (
        <OpenQuestions key={id} record={record} />
      ))}
    </>
  );
}

/** Everything that can be asked and said about one kind of card, to be used without a script and on paper. */
export function ChecklistPage({ card }: Props) {
  const { t, list, to, cardName } = useChecklist(card);
  const parts = ['questions', 'ways', 'lines', 'further'] as const;
  const contents = {
    questions: <ChecklistQuestions card={card} />,
    ways: <Ways card={card} />,
    lines: <Lines card={card} />,
    further: <Further card={card} />,
  };
  return (
    <>
      <nav className="trailbar" aria-label={t('app:guides.checklists')}>
        <a href={to('checklists/')}>{t('app:guides.checklists')}</a>
      </nav>
      <h1>{t('checklist.title', { card: cardName(card) })}</h1>
      <p className="lead">{t('checklist.lead')}</p>
      <OrderRule />
      {!cardKinds.some((kind) => kind === card) && <ClueQuestion />}
      <nav aria-label={t('app:toTop')} className="contents">
        <ol>
          {parts.map((part) => (
            <li key={part}>
              <a href={`#${part}`}>{t(`checklist.parts.${part}`)}</a>
            </li>
          ))}
        </ol>
      </nav>
      {parts.map((part, at) => (
        <section key={part} id={part} className={`part part-${part}`}>
          <h2>
            {at + 1}. {t(`checklist.parts.${part}`)}
          </h2>
          {part !== 'further' && (
            <p>{t(part === 'ways' && list.ways.length === 1 ? 'checklist.oneWay' : `checklist.leads.${part}`)}</p>
          )}
          {contents[part]}
        </section>
      ))}
    </>
  );
}
