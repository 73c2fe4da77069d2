import type { Given } from './card.ts';
import type { QuestionId } from './interview.ts';
import { questions } from './questions.ts';

/** What can be made of an advice: a sheet for the counter, words to say and to write, the days to keep, the list for a helper. */
const paperViews = ['sheet', 'words', 'dates', 'helper'] as const;
export type PaperView = (typeof paperViews)[number];
/** Pages beside the questions: the list of answers, what is made of the advice, and all cards of this device. */
const pageViews = ['answers', ...paperViews, 'cards'] as const;
/** Where a page is when it is not simply the first open question: a question being changed, or a page beside them. */
export type View = QuestionId | (typeof pageViews)[number];
const isPage = (word: string): word is (typeof pageViews)[number] => pageViews.some((view) => view === word);
/** Whether a view is made of the advice, and so needs one. */
export const isPaper = (view: string): view is PaperView => paperViews.some((paper) => paper === view);
/** What a link says: answers by question, the view if it names one, and what could not be read. */
export interface Link {
  readonly given: Given;
  readonly view?: View;
  readonly unread: readonly string[];
}

const token = /^[A-Za-z0-9-]{1,40}$/;
/** All questions in the order asked. */
export const questionIds = Object.keys(questions) as QuestionId[];
/** Whether a word of any origin names a question. */
export const isQuestion = (id: string): id is QuestionId => Object.hasOwn(questions, id);

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/**
 * Takes a fragment (with or without #) of any content, gives what can be read of it. A question named twice
 * keeps its first answer. Unknown words come back shortened in `unread`, five at the most. Never throws.
 */
export function parseLink(fragment: string): Link {
  const given: Record<string, readonly string[]> = {};
  const unread: string[] = [];
  let view: View | undefined;
  for (const part of fragment.replace(/^#/, '').split('&')) {
    if (part === '') continue;
    const [name = '', value = ''] = decode(part).split('=', 2);
    const pieces = value.split(',');
    const answers = pieces.filter((answer) => token.test(answer));
    if (name === 'at' && (isPage(value) || isQuestion(value))) {
      view = value;
      continue;
    }
    const isNew = isQuestion(name) && answers.length > 0 && given[name] === undefined;
    if (isNew) given[name] = answers;
    if ((!isNew || answers.length < pieces.length) && unread.length < 5) unread.push(part.slice(0, 40));
  }
  return { given, ...(view ? { view } : {}), unread };
}

/** Takes answers in the order asked and a view, gives the fragment without #. */
export function formatLink(given: Given, view?: View): string {
  const parts = questionIds.flatMap((question) =>
    given[question] ? [`${question}=${given[question].join(',')}`] : [],
  );
  return [...parts, ...(view ? [`at=${view}`] : [])].join('&');
}
