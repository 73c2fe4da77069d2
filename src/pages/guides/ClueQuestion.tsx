import { type CardKind, cardKinds, kindsOffered } from '#machines/card.ts';
import { offered } from '#machines/replay.ts';
import { rulesOf } from '#src/advice/items.ts';
import { routeRules } from '#src/advice/routes.ts';
import { checklistOf } from './checklistOf.ts';
import { pathOf, useChecklist } from './useChecklist.ts';

const kindsBy = (clue: string) => kindsOffered({ card: ['unsure'], clue: [clue] });

/** For whoever is not sure which card it is: the number tells the kind, and the kind’s page goes on. */
export function ClueQuestion() {
  const { t, to, list, knowledge, cardName, answerName, wordsOf } = useChecklist('unsure');
  // What stands on no other page is for everybody who is not sure.
  const others = new Set(cardKinds.flatMap((kind) => checklistOf(kind, knowledge).lines.map(({ id }) => id)));
  const own = list.lines.map(({ id }, at) => ({ id, number: at + 1 })).filter(({ id }) => !others.has(id));
  const offeredKinds = cardKinds.filter((kind) => offered('clue').some((clue) => kindsBy(clue).includes(kind)));
  // The ways out, there, that these lines are not for.
  const except = routeRules.filter(({ headline, route }) => {
    const isThere = offeredKinds.some((kind) =>
      checklistOf(kind, knowledge).ways.some((way) => way.headline === headline),
    );
    return isThere && own.some(({ id }) => !rulesOf(id).some(({ routes }) => routes.includes(route)));
  });
  const link = (kind: CardKind, at: number) => (
    <span key={kind}>
      {at > 0 ? ' / ' : ' '}
      <a href={to(pathOf(kind))}>{cardName(kind)}</a>
    </span>
  );
  return (
    <section id="question-clue" data-question="clue">
      <h2>{t('questions:clue.ask')}</h2>
      <p>{t('questions:clue.why')}</p>
      <p>
        <strong>{t('app:howToFind')}</strong> {t('questions:clue.help')}
      </p>
      <ul className="boxes">
        {offered('clue').map((answer) => {
          const kinds = kindsBy(answer);
          return (
            <li key={answer} data-answer={answer}>
              {answerName('clue', answer)} →{kinds.length > 0 ? kinds.map(link) : ` ${t('checklist.thisPage')}`}
            </li>
          );
        })}
      </ul>
      <p>
        {t('checklist.takeAlong')}{' '}
        {own.map(({ id, number }) => (
          <a key={id} href={`#line-${number}`}>
            {wordsOf(id).what}
          </a>
        ))}{' '}
        {except.map(({ headline }) => (
          <span key={headline} data-except={headline}>
            {t('checklist.takeAlongBut', { way: t(`advice:headlines.${headline}.name`) })}
          </span>
        ))}
      </p>
      <p>
        {t('checklist.unsureExtras', { question: t('questions:extras.ask'), answer: answerName('extras', 'unsure') })}
      </p>
    </section>
  );
}
