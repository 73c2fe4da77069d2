import type { Stop } from './page/watch.ts';
import { journey, type Wizard } from './wizard.ts';

/** Where a page shows its question: the heading, the control of an answer, the button that goes on. */
interface Look {
  readonly heading: string;
  readonly control: (answer: string) => string;
  readonly button: string;
}

/** One column of the race. */
export interface Variant {
  readonly name: string;
  /** The kind of page that is built for it; two variants of one kind are the control. */
  readonly kind: string;
  readonly path: string;
  /** How its questions are answered; nothing where a page asks nothing. */
  readonly look?: Look;
  /** Whether a service worker is waited for before the second visit. */
  readonly hasWorker?: boolean;
}

const byValue = (answer: string) => `input[value="${answer}"]`;

/** All variants, ours first. The static page runs twice: what its two runs differ by is noise. */
export const variants: readonly Variant[] = [
  {
    name: 'ours',
    kind: 'ours',
    path: 'zh-Hans/',
    look: { heading: 'h1', control: byValue, button: '.primary' },
    hasWorker: true,
  },
  { name: 'static', kind: 'static', path: 'zh-Hans/' },
  { name: 'static again', kind: 'static', path: 'zh-Hans/' },
  { name: 'plain', kind: 'plain', path: '', look: { heading: 'h1', control: byValue, button: '.primary' } },
  {
    name: 'surveyjs',
    kind: 'surveyjs',
    path: '',
    look: {
      heading: '.sd-element__title',
      control: byValue,
      button: '.sd-navigation__next-btn, .sd-navigation__complete-btn',
    },
  },
  {
    name: 'rjsf',
    kind: 'rjsf',
    path: '',
    look: { heading: 'form label, form legend', control: byValue, button: 'button[type=submit]' },
  },
];

/** Takes where a page shows its questions, gives the stops of the journey on it. */
export function stopsOf(look: Look, { questions }: Wizard): Stop[] {
  return journey.map(([question, answer], at) => ({
    ask: questions[at]?.ask ?? question,
    heading: look.heading,
    control: look.control(answer),
    button: look.button,
  }));
}
