import { startTransition, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { entryOf } from '#machines/card.ts';
import type { QuestionId } from '#machines/interview.ts';
import { isQuestion } from '#machines/link.ts';
import { offered } from '#machines/replay.ts';
import { type Session, type SessionEvent, travel } from '#machines/session.ts';
import { hearOnly } from './hearOnly.ts';
import { QuestionPage, type QuestionProps } from './QuestionPage.tsx';

/** What tells one page of a question from another: after other answers it is another page, and what was ticked on it does not stay. */
const nameOf = ({ page, trail }: Session) => [page, ...Object.keys(trail), trail[page]].join(' ');

/** A page of a question: in the document, or kept ready beside it until it is shown. */
interface Place {
  readonly element: HTMLElement;
  readonly isBeside: boolean;
}
const places = new Map<string, Place>();
/** Where in the document the pages of questions stand. */
let stage: HTMLElement | null = null;

/** Takes the name of a page, shows it and no other. */
function show(name: string): void {
  for (const [other, { element, isBeside }] of places) {
    if (!isBeside) element.hidden = other !== name;
    else if (other !== name) element.remove();
    // First, so that whoever looks for a heading, or a form, comes upon those that are seen.
    else if (!element.isConnected) stage?.prepend(element);
  }
}

/**
 * Takes the session after an answer. If the page of its question is kept ready, shows it at once, with the focus on its heading, and gives
 * true: all else that the answer sets going may follow once it is seen.
 */
export function showReady(next: Session): boolean {
  const name = nameOf(next);
  const ready = places.get(name);
  if (!ready?.isBeside || ready.element.isConnected) return false;
  show(name);
  scrollTo(0, 0);
  ready.element.querySelector('h1')?.focus({ preventScroll: true });
  return true;
}

/** So many answers are tried for where they lead: there may be a hundred companies, and the first ones lead where the others do. */
const tried = 8;
/** Milliseconds after which a question is taken to be read, and not passed by. */
const untilRead = 150;

/** By its only answer, where the question shown leads. Worked out beforehand: an answer then has not to walk there. */
const ahead = new WeakMap<Session, ReadonlyMap<string, Session>>();

type Answer = Extract<SessionEvent, { type: 'answer' }>;

/** Takes a session and an answer to the question it shows, gives the session that follows. */
export const after = (session: Session, event: Answer): Session =>
  ahead.get(session)?.get(String(event.answers)) ?? travel(session, event);

function lookAhead(session: Session): ReadonlyMap<string, Session> {
  const { page: question, trail, carriers } = session;
  // The first answer leads to the companies of a card, which are loaded for it.
  const hasNext = isQuestion(question) && Object.keys(trail).length > 0;
  const companies = () => Object.keys(carriers).filter((id) => entryOf(id, trail, carriers));
  const answers = hasNext ? (question === 'carrier' ? companies() : offered(question)) : [];
  const found = new Map(
    answers
      .slice(0, tried)
      .map((one) => [one, travel(session, { type: 'answer', question: question as QuestionId, answers: [one] })]),
  );
  ahead.set(session, found);
  return found;
}

/** Takes a session, gives those in which its question has been answered and another one is asked. Companies are too many to be kept ready. */
const comingAfter = (session: Session): readonly Session[] =>
  [...(ahead.get(session) ?? lookAhead(session)).values()].filter(
    ({ page }) => isQuestion(page) && page !== 'carrier' && page !== session.page,
  );

type Props = Omit<QuestionProps, 'question' | 'isReady'>;

/**
 * The page of the question that a session shows, and beside the document those that may come next: an answer then has only to show what is there.
 */
export function Questions(props: Props) {
  const { session } = props;
  const [read, setRead] = useState<Session | undefined>();
  useEffect(() => {
    // Made a slice at a time, so that whatever the reader does comes first.
    const timer = setTimeout(() => startTransition(() => setRead(session)), untilRead);
    return () => clearTimeout(timer);
  }, [session]);
  const name = nameOf(session);
  const coming = read ? comingAfter(read) : [];
  const ready = new Map(coming.map((one) => [nameOf(one), one]));
  ready.delete(name);
  useLayoutEffect(() => show(nameOf(session)), [session]);
  return (
    <div
      ref={(element) => {
        stage = element;
      }}
    >
      {[[name, session] as const, ...ready].map(([key, one]) => (
        <PlaceOfPage key={key} {...props} name={key} session={one} isReady={key !== name} />
      ))}
    </div>
  );
}

function PlaceOfPage({ name, ...props }: Props & { name: string; isReady: boolean }) {
  const { session, isReady } = props;
  const inside = useRef<HTMLDivElement>(null);
  // What is shown from the start is made in its place.
  const [beside] = useState(() => (isReady ? hearOnly(document.createElement('div')) : undefined));
  useLayoutEffect(() => {
    const element = beside ?? inside.current;
    if (element) places.set(name, { element, isBeside: beside !== undefined });
    return () => {
      places.delete(name);
      beside?.remove();
    };
  }, [name, beside]);
  if (!isQuestion(session.page)) return null;
  const page = <QuestionPage {...props} question={session.page} />;
  return beside ? createPortal(page, beside) : <div ref={inside}>{page}</div>;
}
