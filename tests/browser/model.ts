import { createActor } from 'xstate';
import type { Locale } from '#data/vocabulary.ts';
import type { Given } from '#machines/card.ts';
import type { QuestionId } from '#machines/interview.ts';
import { formatLink, isQuestion, parseLink, questionIds, type View } from '#machines/link.ts';
import { type Session, sessionOver, travel } from '#machines/session.ts';
import { carriers } from '../journeys.ts';

/** One entry of the browser's history. The one that starting again made is fresh: it stays empty. */
interface Entry {
  readonly hash: string;
  readonly isFresh?: boolean;
}
/** A card this device remembers, with what was ticked for it. */
interface Case {
  readonly given: Given;
  readonly ticks: readonly string[];
}

/** What a browser and the device behind it should hold. The session is the machines' own; all around it is told here anew. */
export interface Model {
  readonly locale: Locale;
  readonly session: Session;
  readonly entries: readonly Entry[];
  readonly index: number;
  /** The latest first, ten at the most. */
  readonly cases: readonly Case[];
  /** What is ticked on the question shown, and whether it was sent off empty. */
  readonly chosen: readonly string[];
  readonly isMissing: boolean;
}

/** What a person may do. */
export type Step =
  | { do: 'answer'; answers: readonly string[] }
  | { do: 'choose'; answers: readonly string[] }
  | { do: 'submitNothing' }
  | { do: 'go'; by: number }
  | { do: 'reload' }
  | { do: 'speak'; locale: Locale }
  | { do: 'list' | 'onward' | 'previous' | 'restart' | 'visit' | 'resume' | 'forget' }
  | { do: 'change'; question: QuestionId }
  | { do: 'reason'; id: string }
  | { do: 'tick'; item: string };

const initially = createActor(sessionOver(carriers)).getSnapshot().context;
export const knownOf = ({ trail, pending }: Session): Given => ({ ...trail, ...pending });
export const isEmpty = (given: Given) => Object.keys(given).length === 0;
const fragment = (given: Given, view?: View) => {
  const text = formatLink(given, view);
  return text && `#${text}`;
};
/** The address of a page of the session: the page that the answers lead to goes without saying. */
const hashOf = (session: Session, view: Session['page'] = session.page) =>
  fragment(knownOf(session), view === session.at || view === 'advice' ? undefined : view);
export const questionOn = ({ page }: Session): QuestionId | undefined => (isQuestion(page) ? page : undefined);

const cardOf = (given: Given) => ['card', 'clue', 'carrier'].map((question) => String(given[question])).join();
export const ticksOf = ({ cases, session }: Model): readonly string[] =>
  cases.find(({ given }) => cardOf(given) === cardOf(knownOf(session)))?.ticks ?? [];
const inFront = (cases: readonly Case[], one: Case) =>
  [one, ...cases.filter(({ given }) => cardOf(given) !== cardOf(one.given))].slice(0, 10);

/** Each card keeps its own ticks; an answer put right takes those of the card it was about along. */
function remembered(model: Model, isPutRight: boolean): readonly Case[] {
  const given = knownOf(model.session);
  const [latest, ...older] = model.cases;
  if (isEmpty(given) || (latest && formatLink(latest.given) === formatLink(given))) return model.cases;
  if (!isPutRight || !latest) return inFront(model.cases, { given, ticks: ticksOf(model) });
  const ticks = [...new Set([...latest.ticks, ...ticksOf(model)])];
  return inFront(latest.ticks.length > 0 ? model.cases : older, { given, ticks });
}

/** The page a move has led to: nothing on it is half done. */
function arrived(model: Model, isPutRight = false): Model {
  const question = questionOn(model.session);
  const chosen = (question && model.session.trail[question]) ?? [];
  return { ...model, chosen, isMissing: false, cases: remembered(model, isPutRight) };
}
const pushed = (model: Model, entry: Entry): Model => ({
  ...model,
  entries: [...model.entries.slice(0, model.index + 1), entry],
  index: model.index + 1,
});
const opened = (model: Model, { hash, isFresh }: Entry): Model => {
  const event = isFresh ? ({ type: 'restart' } as const) : ({ type: 'open', link: parseLink(hash) } as const);
  return arrived({ ...model, session: travel(model.session, event) });
};
const followed = (model: Model, hash: string) => opened(pushed(model, { hash }), { hash });

/** Takes a locale and the answers of a link, gives what opening it should lead to. */
export function openedAt(locale: Locale, given: Given): Model {
  const entry = { hash: fragment(given) };
  const start = { locale, session: initially, entries: [entry], index: 0, cases: [], chosen: [], isMissing: false };
  return opened(start, entry);
}

/** Takes what is there and a step, gives what should be there then. */
export function after(model: Model, step: Step): Model {
  const { session, cases } = model;
  const question = questionOn(session);
  switch (step.do) {
    case 'answer': {
      if (!question) throw new Error('there is no question to answer');
      const next = travel(session, { type: 'answer', question, answers: step.answers });
      // The first answer of all puts nothing right: it may be about another card.
      return arrived(pushed({ ...model, session: next }, { hash: hashOf(next) }), !isEmpty(knownOf(session)));
    }
    case 'choose':
      return { ...model, chosen: step.answers, isMissing: false };
    case 'submitNothing':
      return { ...model, isMissing: true };
    case 'go': {
      const index = model.index + step.by;
      const entry = model.entries[index];
      if (!entry) throw new Error('there is no such entry in the history');
      return opened({ ...model, index }, entry);
    }
    case 'reload':
      return opened({ ...model, session: initially }, { hash: model.entries[model.index]?.hash ?? '' });
    case 'speak':
      return { ...model, locale: step.locale };
    case 'list':
      return followed(model, hashOf(session, 'answers'));
    case 'onward':
      return followed(model, hashOf(session, session.at));
    case 'previous': {
      const walked = questionIds.filter((id) => session.trail[id]);
      const before = walked.filter((id) => !question || questionIds.indexOf(id) < questionIds.indexOf(question)).at(-1);
      return followed(model, hashOf(session, before));
    }
    case 'change':
      return followed(model, hashOf(session, step.question));
    case 'reason':
      return followed(model, hashOf(session, step.id.split('.')[0] as QuestionId));
    case 'tick': {
      const ticks = ticksOf(model);
      const others = ticks.filter((item) => item !== step.item);
      const next = others.length < ticks.length ? others : [...ticks, step.item];
      return { ...model, cases: inFront(cases, { given: knownOf(session), ticks: next }) };
    }
    // Whoever comes again another day has no history to go back in, but the same device.
    case 'visit':
      return { ...openedAt(model.locale, {}), cases };
    case 'restart':
    case 'forget':
      return arrived(pushed({ ...model, session: initially, cases: [] }, { hash: '', isFresh: true }));
    case 'resume':
      return followed(model, fragment(cases[0]?.given ?? {}));
  }
}
