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

/** Takes the name of an engine and how to start it: every walk in a browser of that engine. Where it is not installed there is none, and the setup says so. */
export function walkIn(name: string, start: Start | undefined): void {
  if (!start) return;
  describe(name, () => {
    let engine: Engine;
    beforeAll(async () => {
      engine = await start(true);
    });
    afterAll(() => engine.stop());
    const visit: Visit = () => personIn(engine);
    alarms(visit, () => engine);
    journeys(visit);
    papers(visit);
    guides(visit);
    early(start);
    offline(visit);
  });
}
