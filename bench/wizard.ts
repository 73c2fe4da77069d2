import { readFileSync } from 'node:fs';
import { indexOf, readRecords } from '#data/read.ts';
import type { QuestionId } from '#machines/interview.ts';
import { parseLink } from '#machines/link.ts';
import { isMany, offered } from '#machines/replay.ts';

/** A question as every measured page asks it. */
export interface WizardQuestion {
  readonly id: string;
  readonly ask: string;
  readonly why: string;
  readonly help: string;
  readonly many: boolean;
  readonly answers: readonly { readonly id: string; readonly label: string; readonly hint?: string }[];
}

const wordNames = ['name', 'title', 'lead', 'promise', 'progress', 'whyAsked', 'howToFind', 'continue'] as const;

/** What a page of the same content says: the words around the questions, and the questions of one journey. */
export interface Wizard {
  readonly words: { readonly [W in (typeof wordNames)[number]]: string };
  readonly questions: readonly WizardQuestion[];
}

/** The usual case: a prepaid card from Hong Kong, closed from the mainland. The last answer would lead to the advice. */
const usual =
  'card=hkNumber&carrier=cmhk&tariff=prepaid&aim=close&signal=receives&holder=self&bindings=bank&place=mainland';

/** The journey that is measured: the first answer to each question, in the order asked. */
export const journey: readonly (readonly [question: QuestionId, answer: string])[] = Object.entries(
  parseLink(usual).given,
).map(([question, answers]) => [question as QuestionId, answers?.[0] ?? '']);

interface QuestionWords extends Pick<WizardQuestion, 'ask' | 'why' | 'help'> {
  readonly answers: { readonly [answer: string]: { readonly label: string; readonly hint?: string } };
}

function wordsIn(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`../src/i18n/zh-Hans/${file}.json`, import.meta.url), 'utf8'));
}

/** The companies that issue the kind of card chosen, as the app's own list has them. */
function carriersOf(card: string) {
  return Object.entries(indexOf(readRecords('carriers')))
    .filter(([, { cards, generic }]) => !generic && cards.some((kind) => kind === card))
    .map(([id, { name, aliases }]) => ({ id, label: name['zh-Hans'], hint: aliases.slice(0, 3).join(' · ') }));
}

/** Gives what every measured page asks and says: our own words, read where the app has them. */
export function readWizard(): Wizard {
  const app = wordsIn('app') as Wizard['words'];
  const questions = wordsIn('questions') as { readonly [Q in QuestionId]: QuestionWords };
  const card = journey.find(([question]) => question === 'card')?.[1] ?? '';
  return {
    words: Object.fromEntries(wordNames.map((name) => [name, app[name]])) as Wizard['words'],
    questions: journey.map(([id]) => {
      const { ask, why, help, answers } = questions[id];
      const named = (id === 'carrier' ? ['other'] : offered(id)).map((answer) => {
        const words = answers[answer];
        if (!words) throw new Error(`${id}.${answer} has no words`);
        return { id: answer, ...words };
      });
      return {
        id,
        ask,
        why,
        help,
        many: isMany(id),
        answers: id === 'carrier' ? [...carriersOf(card), ...named] : named,
      };
    }),
  };
}
