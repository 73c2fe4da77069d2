import type { ReactNode } from 'react';
import { renderToStaticMarkup, renderToString } from 'react-dom/server';
import { indexOf, readRecords } from '#data/read.ts';
import type { Locale } from '#data/vocabulary.ts';
import { kindsOffered } from '#machines/card.ts';
import type { QuestionId } from '#machines/interview.ts';
import { formatLink, isQuestion } from '#machines/link.ts';
import { offered } from '#machines/replay.ts';
import { begin, type Session, travel } from '#machines/session.ts';
import { type CarrierIndex, start } from '#src/carriers.ts';
import { createI18n } from '#src/i18n/i18n.ts';
import { App } from '../ui/App.tsx';
import { CarrierChoice } from '../ui/CarrierChoice.tsx';
import { Failure, Loading } from '../ui/Fallback.tsx';
import { QuestionPage } from '../ui/QuestionPage.tsx';
import { Speaker } from '../ui/Speaker.tsx';
import { firstWords } from './firstWords.ts';

/** A screen as HTML. */
export interface Screen {
  readonly html: string;
  /** The screens that its answers lead to, under '' the one that most do. An answer that leads to another page leads to no screen: ''. */
  readonly next?: { readonly [answer: string]: string };
}

/** A start page as made beforehand. */
export interface StartPage {
  /** What React takes over: the page with the first question. */
  readonly app: string;
  /**
   * What else may be on the page before React is there: by its fragment the question after the first, by the ids of both the question after that,
   * `wait` for anything else, and `failed`.
   */
  readonly screens: ReadonlyMap<string, Screen>;
  /** The words that React needs to say the first page. */
  readonly words: object;
}

const first = 'card';
/** Where HTML comes to stand: React would escape it. */
const place = '%noScript%';
const noList = { isLoading: false, failed: false, retry: () => {} };

/** The same with what most lead to under ''. */
function shortened(next: { readonly [answer: string]: string }): Screen['next'] & object {
  const times = (screen: string) => Object.values(next).filter((one) => one === screen).length;
  const most = Object.values(next).reduce((one, other) => (times(other) > times(one) ? other : one));
  return { '': most, ...Object.fromEntries(Object.entries(next).filter(([, screen]) => screen !== most)) };
}

/** Takes a locale and what its start page says where no script runs, as HTML; gives the page. */
export async function makeStart(locale: Locale, noScript: string): Promise<StartPage> {
  const i18n = await createI18n(locale);
  const index = Object.entries(indexOf(readRecords('carriers'))).filter(([, { generic }]) => !generic);
  const said = (page: ReactNode) => renderToStaticMarkup(<Speaker by={i18n}>{page}</Speaker>);

  const page = (session: Session, carriers: CarrierIndex): string => {
    if (!isQuestion(session.page)) throw new Error(`After ${formatLink(session.trail)} comes no question.`);
    return said(
      <QuestionPage
        question={session.page}
        session={session}
        carriers={carriers}
        onAnswer={() => {}}
        list={noList}
        Carriers={CarrierChoice}
      />,
    );
  };
  const answering = (session: Session, question: QuestionId, answer: string) =>
    travel(session, { type: 'answer', question, answers: [answer] });
  const third = new Map<string, Screen>();
  /** One screen for all answers that lead to a question: only its links may tell them apart, and these are set when it is shown. */
  const keep = (id: string, session: Session, carriers: CarrierIndex) => {
    const html = page(session, carriers);
    const bare = (text = '') => text.replace(/"#[^"]*?&amp;at=/g, '');
    if (bare(third.get(id)?.html ?? html) !== bare(html)) throw new Error(`${id} is another page after other answers.`);
    third.set(id, { html });
  };
  const second = offered(first).map((answer): [id: string, screen: Screen] => {
    const kinds = kindsOffered({ [first]: [answer] });
    const issued = index.filter(([, { cards }]) => cards.some((kind) => kinds.includes(kind)));
    const carriers: CarrierIndex = { ...start, ...Object.fromEntries(issued) };
    const session = answering(begin(carriers), first, answer);
    const question = session.page as QuestionId;
    const answers = question === 'carrier' ? [...issued.map(([id]) => id), 'other'] : offered(question);
    const next: Record<string, string> = {};
    for (const one of answers) {
      const after = answering(session, question, one);
      // A list of companies belongs to one kind of card: it stands once, after the first question.
      const isAlike = isQuestion(after.page) && after.page !== 'carrier';
      next[one] = isAlike ? `${question}-${after.page}` : '';
      if (isAlike) keep(next[one], after, carriers);
    }
    return [`${first}=${answer}`, { html: page(session, carriers), next: shortened(next) }];
  });
  const app = renderToString(
    <Speaker by={i18n}>
      <App start={start} kinds={[]} noScript={place} />
    </Speaker>,
  );
  return {
    app: app.replace(place, () => noScript),
    screens: new Map([
      ...second,
      ...third,
      ['wait', { html: said(<Loading />) }],
      ['failed', { html: said(<Failure level="h2" />) }],
    ]),
    words: firstWords(locale),
  };
}
