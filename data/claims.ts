import { z } from 'zod';
import { id, sources, text } from './statement.ts';
import { verdicts } from './vocabulary.ts';

export const correctionsSchema = z.strictObject({
  $schema: z.string().optional(),
  corrections: z.record(
    id,
    z.strictObject({
      seeds: z.array(z.string().regex(/^[A-E]\d+$/)).describe('The rows of seeds.json that say it.'),
      verdict: z.enum(verdicts),
      says: text.describe('What the articles say, in our words.'),
      truth: text.describe('What the sources say.'),
      sources: z.array(z.string()).describe('Empty only where no source was found and the text says so.'),
    }),
  ),
  sources,
});
export type Corrections = z.output<typeof correctionsSchema>;

/** What answers a row of the articles: `question:card`, `answer:card.dual`, `item:payArrears`, `route:nothing`, `headline:decide`, `channel:store`, `fact:cmhk/refund`, `binding:wechat`, `ask:refund`, `correction:<id>`. */
const target = z.string().regex(/^(question|answer|item|route|headline|channel|fact|binding|ask|correction):\S+$/);
export const seedsSchema = z.record(
  z.string().regex(/^[A-E]\d+$/),
  z.strictObject({ says: z.string().min(1), answeredBy: z.array(target).min(1) }),
);
export type Seeds = z.output<typeof seedsSchema>;
