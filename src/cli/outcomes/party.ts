import { fork } from 'node:child_process';
import { join } from 'node:path';
import { UsageError } from '../arguments.ts';
import type { Answerer } from './answerer.ts';
import type { Asked, Reply } from './worker.ts';

/** A revision in a process of its own, so that two of them never share a module. It answers in the order asked. */
export interface Party {
  readonly ask: <Name extends keyof Answerer>(
    name: Name,
    input: Parameters<Answerer[Name]>[0],
  ) => Promise<ReturnType<Answerer[Name]>>;
  readonly end: () => void;
}

/** Takes what to call a revision and the folder of its files, starts it. What it cannot do rejects as a UsageError. */
export function startParty(called: string, folder: string): Party {
  const child = fork(join(import.meta.dirname, 'worker.ts'), [folder], { serialization: 'advanced' });
  const waiting: ((reply: Reply) => void)[] = [];
  let fate: Reply | undefined;
  const end = (fault: string) => {
    fate = { fault };
    for (const answered of waiting.splice(0)) answered(fate);
  };
  child.on('message', (reply: Reply) => waiting.shift()?.(reply));
  child.on('error', ({ message }) => end(message));
  child.on('exit', (code, signal) => end(`it ended before its time (${signal ?? code})`));
  return {
    ask: async (name, input) => {
      const reply = await new Promise<Reply>((resolve) => {
        if (fate) return resolve(fate);
        waiting.push(resolve);
        child.send({ name, input } satisfies Asked);
      });
      if ('output' in reply) return reply.output as ReturnType<Answerer[typeof name]>;
      throw new UsageError(`${called} cannot be run: ${reply.fault}.`);
    },
    end: () => child.kill(),
  };
}
