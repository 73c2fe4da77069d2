import { type Answerer, answererOf } from './answerer.ts';
import { loadTree } from './tree.ts';

/** A question to the process of one revision: a function's name and what it takes. */
export interface Asked {
  readonly name: keyof Answerer;
  readonly input: unknown;
}
/** Its answer, or what went wrong. */
export type Reply = { readonly output: unknown } | { readonly fault: string };

const answerer = loadTree(process.argv[2] ?? '').then(answererOf);
// A fault is told with the first answer.
answerer.catch(() => {});

async function reply({ name, input }: Asked): Promise<Reply> {
  try {
    const answer = (await answerer)[name] as (taken: unknown) => unknown;
    return { output: answer(input) };
  } catch (error) {
    return { fault: (error as Error).message.split('\n')[0] ?? '' };
  }
}

process.on('message', async (asked: Asked) => process.send?.(await reply(asked)));
