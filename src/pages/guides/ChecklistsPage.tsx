import type { AnswerTo } from '#machines/interview.ts';
import type { Say } from '#src/i18n/i18n.ts';
import { phrases } from '#src/i18n/phrases.ts';
import { checklistOf } from './checklistOf.ts';
import { useMap } from './mapContext.ts';
import { OrderRule } from './OrderRule.tsx';
import { cardAnswers, pathOf } from './useChecklist.ts';

function Kind({ card }: { card: AnswerTo<'card'> }) {
  const { t, to, knowledge, locale, cardName } = useMap();
  const { fewest, most, lines, ways, kind } = checklistOf(card, knowledge);
  const { itemWords } = phrases(t as unknown as Say, {}, locale);
  const always = lines.filter(({ cases }) => cases.some((one) => one.length === 0));
  const hint = t(`questions:card.answers.${card}.hint` as 'questions:card.answers.dual.hint', { defaultValue: '' });
  return (
    <li data-card={card}>
      <h3>
        <a href={to(pathOf(card))}>{cardName(card)}</a>
      </h3>
      {hint && <p className="hint">{hint}</p>}
      <p>
        {fewest === most ? t('checklists.asked', { most }) : t('checklists.askedSome', { fewest, most })}{' '}
        {t('checklists.listed', { number: lines.length })}
      </p>
      <p>
        {t('app:pair', {
          name: t('checklists.ways'),
          value: ways.map(({ headline }) => t(`advice:headlines.${headline}.name`)).join(t('app:separator')),
        })}
      </p>
      {always.length > 0 && (
        <p>
          {t('app:pair', {
            name: t('checklists.always'),
            value: always.map(({ id }) => itemWords(id, kind).what).join(t('app:separator')),
          })}
        </p>
      )}
    </li>
  );
}

/** How it goes without a script, and the way to the page of each kind of card. */
export function ChecklistsPage() {
  const { t, to } = useMap();
  const steps = ['find', 'answer', 'way', 'list', 'do', 'company'] as const;
  return (
    <>
      <h1>{t('checklists.title')}</h1>
      <p className="lead">{t('checklists.lead')}</p>
      <OrderRule />
      <section>
        <h2>{t('checklists.how')}</h2>
        <ol className="plain numbered">
          {steps.map((step) => (
            <li key={step}>{t(`checklists.steps.${step}`)}</li>
          ))}
        </ol>
        <p>
          {t('checklists.withScript')} <a href={to('')}>{t('nav.start')}</a>
        </p>
      </section>
      <section>
        <h2>{t('questions:card.ask')}</h2>
        <p>{t('questions:card.why')}</p>
        <p>{t('questions:card.help')}</p>
        <ul className="card-kinds">
          {cardAnswers.map((card) => (
            <Kind key={card} card={card} />
          ))}
        </ul>
      </section>
    </>
  );
}
