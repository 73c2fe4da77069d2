import { parseArgs } from 'node:util';

/** What a run of the bench is asked for. */
export interface Options {
  readonly rounds: number;
  /** Names of variants. */
  readonly only: readonly string[];
  readonly json: boolean;
}

/** Takes the words after `npm run bench --` and the names there are. Throws, naming them, on anything else. */
export function readOptions(words: readonly string[], names: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...words],
    options: {
      rounds: { type: 'string', default: '11' },
      only: { type: 'string', default: names.join(',') },
      json: { type: 'boolean', default: false },
    },
  });
  const rounds = Number(values.rounds);
  if (!(Number.isInteger(rounds) && rounds > 0)) throw new Error(`--rounds takes a whole number, not ${values.rounds}`);
  const only = values.only.split(',');
  const unknown = only.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new Error(`--only takes ${names.join(', ')}, not ${unknown}`);
  return { rounds, only, json: values.json };
}
