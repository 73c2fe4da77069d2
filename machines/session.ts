import { fromTransition } from 'xstate';
import type { Carriers, Given } from './card.ts';
import type { QuestionId } from './interview.ts';
import { isPaper, isQuestion, type Link, questionIds, type View } from './link.ts';
import { type Replay, replay } from './replay.ts';

export type SessionEvent =
  | { type: 'answer'; question: QuestionId; answers: readonly string[] }
  | { type: 'show'; view: View }
  | { type: 'open'; link: Link }
  | { type: 'learn'; carriers: Carriers }
  | { type: 'restart' };

/** A traveller through the interview: the answers it keeps, and all that follows from replaying them. */
export interface Session extends Replay {
  /** The carriers known so far; more are learnt when a kind of card is chosen. */
  readonly carriers: Carriers;
  /** The page shown: a question, the advice, or a page beside them. */
  readonly page: View | 'advice';
  /** Words of the link that could not be read. */
  readonly unread: readonly string[];
}

function isReachable(view: View, { at, trail }: Replay): boolean {
  if (isQuestion(view)) return trail[view] !== undefined || view === at;
  return view === 'cards' || (isPaper(view) ? at === 'advice' : at !== 'card');
}

function arrive(given: Given, carriers: Carriers, view?: View, unread: readonly string[] = []): Session {
  const walked = replay(given, carriers);
  return { ...walked, carriers, page: view !== undefined && isReachable(view, walked) ? view : walked.at, unread };
}

const isPartOf = (some: Given, all: Given) =>
  Object.keys(some).every((question) => String(some[question]) === String(all[question]));

/**
 * A link that repeats part of what is already known (browser Back) keeps the rest and shows the first question
 * that the link leaves open; any other link speaks for itself.
 */
function open(session: Session, link: Link): Session {
  const { carriers } = session;
  const kept = { ...session.trail, ...session.pending };
  if (!isPartOf(link.given, kept)) return arrive(link.given, carriers, link.view, link.unread);
  const at = replay(link.given, carriers).at;
  return arrive(kept, carriers, link.view ?? (at === 'advice' ? undefined : at), link.unread);
}

/** Takes a session and an event, gives the next session. Changing an answer keeps every later one that still fits. */
export function travel(session: Session, event: SessionEvent): Session {
  const { carriers } = session;
  const kept = { ...session.trail, ...session.pending };
  switch (event.type) {
    case 'answer':
      return arrive({ ...kept, [event.question]: event.answers }, carriers);
    case 'show':
      return arrive(kept, carriers, event.view);
    case 'open':
      return open(session, event.link);
    case 'restart':
      return arrive({}, carriers);
    case 'learn':
      return { ...session, carriers: { ...carriers, ...event.carriers } };
  }
}

/** Takes the carriers known from the start, gives a session at the first question. */
export const begin = (carriers: Carriers): Session => arrive({}, carriers);

/** Takes the carriers known from the start, gives the actor logic of a session. */
export const sessionOver = (carriers: Carriers) => fromTransition(travel, begin(carriers));

/** The question before the one shown, on the trail; undefined at the first. */
export function previousOf(session: Session): QuestionId | undefined {
  const walked = questionIds.filter((question) => session.trail[question]);
  const here = isQuestion(session.page) ? walked.indexOf(session.page) : walked.length;
  return walked[(here === -1 ? walked.length : here) - 1];
}
