import { afterAll, beforeAll, describe } from 'vitest';
import { alarms } from './alarms.ts';
import { early } from './early.ts';
import type { Engine } from './engine.ts';
import { guides } from './guides.ts';
import { journeys } from './journeys.ts';
import { offline } from './offline.ts';
import { papers } from './papers.ts';
import { type Person, personIn } from './person.ts';

/** Brings somebody who has never been here, and sends them away when the test is over. */
export type Visit = () => Promise<Person>;

/** Starts a browser of an engine; takes whether it waits until a page has loaded before anything else is done there. */
export type Start = (waits: boolean) => Promise<Engine>;

type Walks = (visit: Visit, engine: () => Engine, start: Start) => void;

/** The walks through the questions to the advice. */
export const throughQuestions: Walks = (visit, engine) => {
  alarms(visit, engine);
  journeys(visit);
};
/** The walks over papers and guides, before the app is there, and without a network. */
export const beyondQuestions: Walks = (visit, _engine, start) => {
  papers(visit);
  guides(visit);
  describe('before the app is there', () => early(start));
  offline(visit);
};

/**
 * Takes the name of an engine, how to start it and some walks: these in a browser of that engine. Where it is not installed there is none, and the
 * setup says so.
 */
export function walkIn(name: string, start: Start | undefined, ...walks: readonly Walks[]): void {
  if (!start) return;
  describe(name, () => {
    let engine: Engine;
    beforeAll(async () => {
      engine = await start(true);
    });
    afterAll(() => engine.stop());
    for (const some of walks)
      some(
        () => personIn(engine),
        () => engine,
        start,
      );
  });
}
