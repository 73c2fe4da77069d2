import { z } from 'zod';
import { grades, locales } from './vocabulary.ts';

export const text = z
  .strictObject(
    Object.fromEntries(locales.map((locale) => [locale, z.string().min(1)])) as Record<
      (typeof locales)[number],
      z.ZodString
    >,
  )
  .describe('The same statement in every language; zh-Hant in Hong Kong wording.');
export type Text = z.output<typeof text>;

export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
export const day = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);
/** An address is shown as one reads it, so every % in it must begin an escape. */
const wholeEscapes = /^(?:[^%]|%[0-9A-Fa-f]{2})*$/;
export const source = z.strictObject({
  url: z
    .url({ protocol: /^https?$/ })
    .regex(wholeEscapes)
    .describe('The page that says it.'),
  publisher: z.string().min(1).describe('Who publishes the page, as they write their name.'),
  grade: z.enum(grades).describe('official: own page. relayed: official text read through a copy. Never raise it.'),
  dated: day.optional().describe('The date the page itself gives; leave out if it gives none.'),
  before: z
    .string()
    .regex(/^\d{4}$/)
    .optional()
    .describe('The page gives no date but is clearly older than this year.'),
  read: z.iso.date().describe('When it was read.'),
  unsafe: z.literal(true).optional().describe('The page itself is the danger it proves: it is named and never linked.'),
  via: z.url().optional().describe('For relayed: the copy through which it was read.'),
});
export const sources = z.record(z.string().regex(/^[a-z0-9-]+$/), source);
export const from = z.array(z.string()).min(1).describe('Keys of this file’s sources.');
export type Source = z.output<typeof source>;
