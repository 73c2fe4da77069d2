import type { PlanCase, PlanEntry } from '#src/advice/plan.ts';
import type { CarrierIndex } from '#src/carriers.ts';
import { usePhrases, useSayOnPaper } from '../useSay.ts';

/** What the lines of a plan are shown with. */
export interface PlanView {
  carriers: CarrierIndex;
  nameOf: (one: PlanCase) => string;
  isTicked: (one: PlanCase, item: string) => boolean;
  onTick: (cards: readonly PlanCase[], item: string, on: boolean) => void;
}

/** What tells one line of a plan from another. */
export const lineName = ({ id, cards }: Pick<PlanEntry, 'id' | 'cards'>): string =>
  `${id} ${cards.map(({ key }) => key).join(' ')}`;

interface BoxProps {
  id: string;
  cards: readonly PlanCase[];
  item: string;
  label: string;
  view: PlanView;
}

/** A box for the same line of one or more cards: half ticked where only some have it. */
function Box({ id, cards, item, label, view }: BoxProps) {
  const ticked = cards.filter((one) => view.isTicked(one, item)).length;
  return (
    <input
      type="checkbox"
      id={id}
      aria-label={label}
      checked={ticked === cards.length}
      ref={(box) => {
        if (box) box.indeterminate = ticked > 0 && ticked < cards.length;
      }}
      onChange={(event) => view.onTick(cards, item, event.target.checked)}
    />
  );
}

/** One line of the plan: what to do and how, and for which cards; one box, or one for each card. */
export function PlanLine({ entry, view }: { entry: PlanEntry; view: PlanView }) {
  const { t } = useSayOnPaper();
  const { itemWords } = usePhrases(view.carriers);
  const { id, cards, isShared, to } = entry;
  const words = itemWords(id, cards[0]?.card);
  const names = cards.map(view.nameOf);
  const forAll = t('cards:forCards', { cards: names.join(t('separator')) });
  // What a box is called holds what stands beside it, word for word: whoever speaks to a computer says what is seen.
  const label = (beside: string) => t('tickLabel', { item: `${words.what} ${beside}` });
  const boxId = (some: readonly PlanCase[]) => `plan ${lineName({ id, cards: some })}`.replaceAll(' ', '-');
  const asked = id === 'askCarrier' ? [...new Set(cards.flatMap(({ ask }) => ask))] : [];
  const isOne = isShared || cards.length === 1;
  const keptBy = (one: PlanCase) =>
    t(one.headline === 'dropMainlandNumber' ? 'cards:keptHongKong' : 'cards:keptNumber', { name: view.nameOf(one) });
  return (
    <li className="item" data-plan={id} data-cards={cards.map(({ key }) => key).join(' ')}>
      {isOne ? (
        <label className="item-head" htmlFor={boxId(cards)}>
          <Box id={boxId(cards)} cards={cards} item={id} label={label(forAll)} view={view} />
          <span>
            <span className="item-what">{words.what}</span>
            <span className="plan-for">{forAll}</span>
          </span>
        </label>
      ) : (
        <>
          <p className="item-head item-what">{words.what}</p>
          <ul className="plan-each">
            {cards.map((one, at) => (
              <li key={one.key}>
                <label className="item-head" htmlFor={boxId([one])}>
                  <Box id={boxId([one])} cards={[one]} item={id} label={label(names[at] ?? '')} view={view} />
                  <span className="plan-for">{names[at]}</span>
                </label>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="item-body">
        <p>{words.how}</p>
        {asked.length > 0 && (
          <ul className="lines">
            {asked.map((fact) => (
              <li key={fact}>{t(`facts:${fact}`)}</li>
            ))}
          </ul>
        )}
        {to.length > 0 && <p className="plan-to">{t('cards:move', { cards: to.map(keptBy).join(t('separator')) })}</p>}
      </div>
    </li>
  );
}
