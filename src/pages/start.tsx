import type { ReactNode } from 'react';
import { renderToStaticMarkup, renderToString } from 'react-dom/server';
import { indexOf, readRecords } from '#data/read.ts';
import type { Locale } from '#data/vocabulary.ts';
import { kindsOffered } from '#machines/card.ts';
import { isQuestion } from '#machines/link.ts';
import { offered } from '#machines/replay.ts';
import { begin, travel } from '#machines/session.ts';
import { type CarrierIndex, start } from '#src/carriers.ts';
import { createI18n } from '#src/i18n/i18n.ts';
import { App } from '../ui/App.tsx';
import { CarrierChoice } from '../ui/CarrierChoice.tsx';
import { Failure, Loading } from '../ui/Fallback.tsx';
import { QuestionPage } from '../ui/QuestionPage.tsx';
import { Speaker } from '../ui/Speaker.tsx';
import { firstWords } from './firstWords.ts';

/** A start page as made beforehand. */
export interface StartPage {
  /** What React takes over: the page with the first question. */
  readonly app: string;
  /** What else may be on the page before React is there: by its fragment the question after the first, `wait` for anything else, and `failed`. */
  readonly screens: ReadonlyMap<string, string>;
  /** The words that React needs to say the first page. */
  readonly words: object;
}

const first = 'card';
/** Where HTML comes to stand: React would escape it. */
const place = '%noScript%';
const noList = { isLoading: false, failed: false, retry: () => {} };

/** Takes a locale and what its start page says where no script runs, as HTML; gives the page. */
export async function makeStart(locale: Locale, noScript: string): Promise<StartPage> {
  const i18n = await createI18n(locale);
  const index = Object.entries(indexOf(readRecords('carriers'))).filter(([, { generic }]) => !generic);
  const said = (page: ReactNode) => renderToStaticMarkup(<Speaker by={i18n}>{page}</Speaker>);

  const screenAfter = (answer: string): string => {
    const kinds = kindsOffered({ [first]: [answer] });
    const issued = index.filter(([, { cards }]) => cards.some((kind) => kinds.includes(kind)));
    const carriers: CarrierIndex = { ...start, ...Object.fromEntries(issued) };
    const session = travel(begin(carriers), { type: 'answer', question: first, answers: [answer] });
    if (!isQuestion(session.page)) throw new Error(`After ${first}.${answer} comes no question.`);
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
  const app = renderToString(
    <Speaker by={i18n}>
      <App start={start} kinds={[]} noScript={place} />
    </Speaker>,
  );
  return {
    app: app.replace(place, () => noScript),
    screens: new Map([
      ...offered(first).map((answer) => [`${first}=${answer}`, screenAfter(answer)] as const),
      ['wait', said(<Loading />)],
      ['failed', said(<Failure />)],
    ]),
    words: firstWords(locale),
  };
}
