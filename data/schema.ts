import { z } from 'zod';
import { cardKinds } from '#machines/card.ts';
import type { AnswerTo, QuestionId } from '#machines/interview.ts';
import { questions } from '#machines/questions.ts';
import { day, from, sources, text } from './statement.ts';
import { bindingFacts, bindingKinds, channelIds, dialledFrom, factKinds, lossClocks, routes } from './vocabulary.ts';

/** A rule over answers: every question named must have one of the answers named. */
export type When = { readonly [Q in QuestionId]?: readonly AnswerTo<Q>[] };

const offered = (question: QuestionId) =>
  Object.keys(questions[question].on).map((event) => event.slice(question.length + 1));
const when = z
  .strictObject(
    Object.fromEntries(
      (Object.keys(questions) as QuestionId[])
        .filter((question) => question !== 'carrier')
        .map((question) => [
          question,
          z
            .array(z.enum(offered(question)))
            .min(1)
            .optional(),
        ]),
    ),
  )
  .describe(
    'Only in this case: each question named must have been answered with one of these.',
  ) as unknown as z.ZodType<When>;
const whens = z.union([when, z.array(when).min(1)]).describe('One case, or several of which any will do.');

const span = z.strictObject({
  count: z.number().int().positive(),
  unit: z.enum(['workingDays', 'months']).optional().describe('Leave out if they are calendar days.'),
  as: z
    .enum(['before', 'after', 'within'])
    .describe(
      'before: one must ask so long before the end, or it takes so long from asking. after: it comes so long after the end. ' +
        'within: so long from the end (of a pause: from its first day; of validity: from a payment), and no longer.',
    ),
  about: z.literal(true).optional().describe('The source says “about”.'),
});
export type Span = z.output<typeof span>;

const fact = z.strictObject({
  text: text.describe('The fact, in one or two short sentences.'),
  on: day.optional().describe('The day of what it reports, if it is news: a network closed, a product withdrawn.'),
  days: span.optional().describe('Only if dates can be counted from it. A condition with a number in it is none.'),
  when: whens.optional(),
  lost: z
    .strictObject({
      after: z.enum(lossClocks).describe('From when the days count.'),
      days: z.number().int().nonnegative(),
      upTo: z.number().int().positive().optional().describe('If it is a range: its end.'),
      about: z.literal(true).optional().describe('The source speaks of months: the days are about right.'),
    })
    .optional()
    .describe(
      'Only if the source says after how many days the number itself is gone. Drawn on the page of all carriers.',
    ),
  against: z
    .array(z.strictObject({ text, sources: from }))
    .min(1)
    .optional()
    .describe('Statements of other sources that contradict it: all are shown, and the question is asked.'),
  settles: z.literal(false).optional().describe('It does not answer the whole question: ask the carrier all the same.'),
  sources: from,
});
const channel = z.strictObject({
  id: z.enum(channelIds),
  routes: z.array(z.enum(routes)).min(1).describe('The ways out that can be asked for here.'),
  confirms: z.boolean().describe('true: a source says the card can be ended here. false: only the place to ask.'),
  accepts: whens.optional().describe('Whose case it takes; leave out if everybody’s.'),
  text: text.describe('What to do there, in one or two sentences.'),
  url: z
    .url({ protocol: /^https$/ })
    .optional()
    .describe('On one of this file’s domains.'),
  sources: from,
});
const hotline = z.strictObject({
  number: z.string().regex(/^\+?[0-9][0-9 -]+$/),
  from: z.enum(dialledFrom),
  note: text.optional(),
  sources: from,
});
const email = z.strictObject({ address: z.email(), note: text.optional(), sources: from });
const domains = z
  .array(z.string().regex(/^[a-z0-9.-]+\.[a-z]+$/))
  .describe('Own domains: only links on these are for acting.');

export const carrierSchema = z.strictObject({
  $schema: z.string().optional(),
  name: text,
  aliases: z.array(z.string()).describe('Brands and other names people know it by, in any script.'),
  apps: z.array(z.string()).optional().describe('Names of its apps, as on the phone.'),
  cards: z.array(z.enum(cardKinds)).describe('The kinds of card it issues.'),
  generic: z.boolean().optional().describe('Regulators’ general rules for these kinds of card; stands in for `other`.'),
  tariff: z.enum(['prepaid', 'monthly']).optional().describe('Set if it knows one way of paying only.'),
  ended: z.boolean().optional().describe('The service is gone: nothing is left to close.'),
  domains,
  hotlines: z.array(hotline),
  emails: z.array(email).optional(),
  channels: z.array(channel).describe('Best first. The first that accepts the case is recommended.'),
  facts: z.partialRecord(z.enum(factKinds), z.array(fact).min(1)).describe('What is not here is asked of the carrier.'),
  sources,
});
export type Carrier = z.output<typeof carrierSchema>;
export type Channel = Carrier['channels'][number];
export type Fact = z.output<typeof fact>;

export const bindingSchema = z.strictObject({
  $schema: z.string().optional(),
  name: text,
  kind: z.enum(bindingKinds),
  cards: z
    .array(z.enum(cardKinds))
    .min(1)
    .optional()
    .describe('The kinds of card whose holders use it; leave out if everybody may.'),
  domains,
  url: z
    .url({ protocol: /^https$/ })
    .optional()
    .describe('The service’s own page about changing the number.'),
  oldSms: z
    .enum(['needed', 'disputed', 'avoidable'])
    .describe('Must the old number still receive a code to change it? Services are listed in this order.'),
  facts: z
    .array(z.strictObject({ about: z.enum(bindingFacts), text, sources: from }))
    .min(1)
    .describe('Most decisive first: the paper shows the first only.'),
  sources,
});
export type Binding = z.output<typeof bindingSchema>;
