import { locales } from '#data/vocabulary.ts';
import type { QuestionId } from '#machines/interview.ts';
import { questionIds } from '#machines/link.ts';
import { isMany, offered } from '#machines/replay.ts';
import { adviseOn, everything } from '../journeys.ts';
import { after, isEmpty, knownOf, type Model, openedAt, questionOn, type Step } from './model.ts';
import { journeyBy } from './paths.ts';
import type { Chance } from './seeded.ts';

/** Takes a question, gives answers it takes together, in the order somebody may tick them. */
function answersTo(question: QuestionId, { session }: Model, { below, pick }: Chance): readonly string[] {
  if (!isMany(question)) return pick(everything(question, session.trail));
  const plain = offered(question).filter((answer) => answer !== 'none' && answer !== 'unsure' && below(3) === 0);
  if (plain.length === 0) return [pick(offered(question))];
  return below(2) === 0 ? plain : plain.reverse();
}

/** A step that can be taken, and how often it is to be taken beside the others. */
type Option = readonly [weight: number, step: () => Step];

function onQuestion(question: QuestionId, model: Model, chance: Chance): Option[] {
  const { session, chosen } = model;
  const isFirst = questionIds.every(
    (id) => !session.trail[id] || questionIds.indexOf(id) >= questionIds.indexOf(question),
  );
  const canResume = isEmpty(knownOf(session)) && model.cases.length > 0;
  return [
    [14, () => ({ do: 'answer', answers: answersTo(question, model, chance) })],
    [1, () => ({ do: 'choose', answers: answersTo(question, model, chance) })],
    [chosen.length === 0 ? 1 : 0, () => ({ do: 'submitNothing' })],
    [isFirst ? 0 : 1, () => ({ do: 'previous' })],
    [isFirst ? 0 : 1, () => ({ do: 'list' })],
    [canResume ? 5 : 0, () => ({ do: 'resume' })],
    // One of several cards is forgotten on the page of all cards.
    [canResume && model.cases.length === 1 ? 1 : 0, () => ({ do: 'forget' })],
  ];
}

function onAdvice({ session }: Model, { pick }: Chance): Option[] {
  const advice = adviseOn(session.trail);
  const reasons = [...advice.because, ...advice.items.flatMap(({ because }) => because)];
  return [
    [5, () => ({ do: 'tick', item: pick(advice.items).id })],
    [5, () => ({ do: 'reason', id: pick(reasons) })],
    [3, () => ({ do: 'list' })],
    [1, () => ({ do: 'restart' })],
    [2, () => ({ do: 'visit' })],
  ];
}

function onAnswers({ session }: Model, { pick }: Chance): Option[] {
  const answered = questionIds.filter((id) => session.trail[id]);
  return [
    [5, () => ({ do: 'change', question: pick(answered) })],
    [3, () => ({ do: 'onward' })],
  ];
}

function onAnyPage({ locale, entries, index }: Model, { pick }: Chance): Option[] {
  const jumps = entries.map((_, to) => to - index).filter((by) => Math.abs(by) > 1);
  return [
    [index > 0 ? 3 : 0, () => ({ do: 'go', by: -1 })],
    [index < entries.length - 1 ? 3 : 0, () => ({ do: 'go', by: 1 })],
    [jumps.length > 0 ? 1 : 0, () => ({ do: 'go', by: pick(jumps) })],
    [1, () => ({ do: 'reload' })],
    [1, () => ({ do: 'speak', locale: pick(locales.filter((other) => other !== locale)) })],
  ];
}

/** Whether it is said nowhere what becomes of a half-made choice: a move that ends on the same question. */
function isUnsaid(model: Model, step: Step): boolean {
  const question = questionOn(model.session);
  const isHalfMade =
    model.isMissing || String(model.chosen) !== String((question && model.session.trail[question]) ?? []);
  if (!question || !isHalfMade || /^(choose|submitNothing|speak|reload)$/.test(step.do)) return false;
  return questionOn(after(model, step).session) === question;
}

/** Takes what is there, gives a step that a person could take now. */
export function stepFrom(model: Model, chance: Chance): Step {
  const question = questionOn(model.session);
  const here = question
    ? onQuestion(question, model, chance)
    : model.session.page === 'advice'
      ? onAdvice(model, chance)
      : onAnswers(model, chance);
  const bag = [...here, ...onAnyPage(model, chance)].flatMap(([weight, step]) =>
    Array.from({ length: weight }, () => step),
  );
  for (;;) {
    const step = chance.pick(bag)();
    if (!isUnsaid(model, step)) return step;
  }
}

/** Takes chance, gives where a walk begins: half of them at the start, half with a complete link. */
export const beginning = (chance: Chance): Model =>
  openedAt(chance.pick(locales), chance.below(2) === 0 ? {} : journeyBy(chance));
