import { assign, setup } from 'xstate';
import { type Carriers, cardKind, entryOf, type Given, homeOf, isAnyCase, tariffOf } from './card.ts';
import { questions } from './questions.ts';

export type QuestionId = keyof typeof questions;
type EventsOf<Q extends QuestionId> = keyof (typeof questions)[Q]['on'] & string;
type AfterDot<E extends string> = E extends `${string}.${infer A}` ? A : never;
/** The answers a question offers; for `carrier` any id that fits the card. */
export type AnswerTo<Q extends QuestionId> = Q extends 'carrier' ? string : AfterDot<EventsOf<Q>>;
/** `question.answer`: event name, translation key and reason at once. */
export type AnswerId = { [Q in QuestionId]: `${Q}.${AnswerTo<Q>}` }[QuestionId];
/** One page answered: the first answer names the event, a many-answer carries the others in `also`. */
export type InterviewEvent = { type: AnswerId; also?: readonly string[] };

/** The XState machine of all questions. Input: the index of carriers. It is acyclic and ends in `advice`. */
export const interview = setup({
  types: {
    context: {} as { carriers: Carriers; given: Given },
    events: {} as InterviewEvent,
    input: {} as Carriers,
  },
  actions: {
    remember: assign(({ context, event }) => {
      const [question = '', first = ''] = event.type.split('.');
      return { given: { ...context.given, [question]: [first, ...(event.also ?? [])] } };
    }),
  },
  guards: {
    knowsCard: ({ context: c }) => c.given.card?.[0] !== 'unsure',
    isData: ({ context: c }) => cardKind(c.given, c.carriers) === 'hkData',
    isDual: ({ context: c }) => cardKind(c.given, c.carriers) === 'dual',
    isMainland: ({ context: c }) => cardKind(c.given, c.carriers) === 'mainland',
    isVirtual: ({ context: c }) => cardKind(c.given, c.carriers) === 'usVirtual',
    isRental: ({ context: c }) => cardKind(c.given, c.carriers) === 'pocketWifi',
    isUnknown: ({ context: c }) => cardKind(c.given, c.carriers) === undefined,
    fitsCard: ({ context: c, event }) =>
      entryOf(event.type.slice('carrier.'.length), c.given, c.carriers) !== undefined,
    isEnded: ({ context: c }) => entryOf(c.given.carrier?.[0], c.given, c.carriers)?.ended === true,
    hasOneTariff: ({ context: c }) => entryOf(c.given.carrier?.[0], c.given, c.carriers)?.tariff !== undefined,
    isShortStay: ({ context: c }) => c.given.dataTerm?.[0] === 'shortStay',
    isMainlandOnly: ({ context: c }) => c.given.drop?.[0] === 'mainlandOnly',
    isSelf: ({ context: c }) => c.given.holder?.[0] === 'self',
    isStrangers: ({ context: c }) => c.given.holder?.[0] === 'stranger',
    isPorting: ({ context: c }) =>
      c.given.aim?.[0] === 'keepNumber' && c.given.signal?.[0] !== 'expired' && c.given.holder?.[0] !== 'stranger',
    isPausing: ({ context: c }) =>
      c.given.aim?.[0] === 'pause' && c.given.signal?.[0] !== 'expired' && c.given.holder?.[0] !== 'stranger',
    isPrepaid: ({ context: c }) => tariffOf(c.given, c.carriers) === 'prepaid',
    hasNoBill: ({ context: c }) => {
      const kind = cardKind(c.given, c.carriers);
      const isOver = c.given.dataTerm?.[0] === 'shortStay';
      const isEnded = entryOf(c.given.carrier?.[0], c.given, c.carriers)?.ended === true;
      const isUnbilled = kind === undefined || kind === 'usVirtual' || isOver || isEnded;
      return isUnbilled || tariffOf(c.given, c.carriers) === 'prepaid';
    },
    placeIsMoot: ({ context: c }) => {
      const cases = entryOf(c.given.carrier?.[0], c.given, c.carriers)?.placeCases ?? [];
      return c.given.dataTerm?.[0] === 'shortStay' || !isAnyCase(c.given, cases);
    },
    couldSendSomeone: ({ context: c }) => {
      const kind = cardKind(c.given, c.carriers);
      const away = c.given.place !== undefined && c.given.place[0] !== homeOf(kind);
      const asHolder = c.given.holder?.[0] === 'self' && (kind === 'mainland' || c.given.arrears !== undefined);
      return away && kind !== 'dual' && (kind === 'pocketWifi' || asHolder);
    },
  },
}).createMachine({
  id: 'interview',
  context: ({ input }) => ({ carriers: input, given: {} }),
  initial: 'card',
  states: { ...questions, advice: { type: 'final' } },
});
