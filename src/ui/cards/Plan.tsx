import { useMemo } from 'react';
import { formatLink } from '#machines/link.ts';
import { type Errand, type PlanCase, planOf } from '#src/advice/plan.ts';
import type { CarrierIndex } from '#src/carriers.ts';
import type { CardId } from '../memory.ts';
import { usePhrases, useSayOnPaper } from '../useSay.ts';
import { lineName, PlanLine, type PlanView } from './PlanLine.tsx';
import { type ReadyCard, toPlan } from './useCards.ts';

interface Props {
  cards: readonly ReadyCard[];
  carriers: CarrierIndex;
  nameOf: (id: CardId) => string;
  onChoose: (id: CardId) => void;
  onTick: (ids: readonly CardId[], item: string, on: boolean) => void;
}

function ErrandLines({ errand, view }: { errand: Errand; view: PlanView }) {
  const { t } = useSayOnPaper();
  const { answer } = usePhrases(view.carriers);
  const { carrier = '', channel, confirms, isInOrder, entries } = errand;
  const lines = entries.map((entry) => <PlanLine key={lineName(entry)} entry={entry} view={view} />);
  if (!channel) return lines;
  const company = answer('carrier', carrier);
  const where = t(`advice:channels.${channel}`);
  return (
    <li className="errand" data-errand={`${carrier} ${channel}`}>
      <h4>{company ? t('cards:errand', { company, channel: where }) : where}</h4>
      <p className="grade">{confirms ? t('confirmed') : t('unconfirmed')}</p>
      {isInOrder && <p className="hint">{t('cards:errandOrder')}</p>}
      <ol>{lines}</ol>
    </li>
  );
}

/** One plan for all cards that have their way out. */
export function Plan({ cards, carriers, nameOf, onChoose, onTick }: Props) {
  const { t, locale } = useSayOnPaper();
  const plan = useMemo(() => planOf(cards.map(toPlan)), [cards]);
  const byKey = new Map(cards.map((card) => [card.key, card.one]));
  const caseOf = ({ key, given }: PlanCase) => byKey.get(key) ?? { given, ticks: [] };
  const view: PlanView = {
    carriers,
    nameOf: (one) => nameOf(caseOf(one)),
    isTicked: (one, item) => caseOf(one).ticks.includes(item),
    onTick: (some, item, on) => onTick(some.map(caseOf), item, on),
  };
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date());
  return (
    <section className="cards-plan" aria-labelledby="plan">
      <h2 id="plan">{t('cards:plan')}</h2>
      <p className="made">{t('printedOn', { date })}</p>
      <p>{t('cards:planLead')}</p>
      <p className="actions controls">
        <button type="button" className="primary" onClick={() => print()}>
          {t('print')}
        </button>
      </p>
      <p>{t('cards:planOwn')}</p>
      <ul className="plan-own">
        {cards.map(({ key, one }) => (
          <li key={key}>
            <a href={`#${formatLink(one.given)}`} onClick={() => onChoose(one)}>
              {nameOf(one)}
            </a>
          </li>
        ))}
      </ul>
      {plan.map(({ stage, entries, errands }) => (
        <section key={stage} className="stage" data-stage={stage}>
          <h3>{t(`advice:stages.${stage}`)}</h3>
          <ol>
            {entries.map((entry) => (
              <PlanLine key={lineName(entry)} entry={entry} view={view} />
            ))}
            {errands.map((errand) => (
              <ErrandLines key={errand.entries.map(lineName).join()} errand={errand} view={view} />
            ))}
          </ol>
        </section>
      ))}
    </section>
  );
}
