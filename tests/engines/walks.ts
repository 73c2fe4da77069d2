import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import type { Engine } from './engine.ts';
import { guides } from './guides.ts';
import { journeys } from './journeys.ts';
import { papers } from './papers.ts';
import { type Person, personIn } from './person.ts';

/** Brings somebody who has never been here, and sends them away when the test is over. */
export type Visit = () => Promise<Person>;

/** Takes the name of an engine and how to start it: every walk in a browser of that engine. Where it is not installed there is none, and the setup says so. */
export function walkIn(name: string, start: (() => Promise<Engine>) | undefined): void {
  if (!start) return;
  describe(name, () => {
    let engine: Engine;
    beforeAll(async () => {
      engine = await start();
    });
    afterAll(() => engine.stop());
    const visit: Visit = () => personIn(engine, inject('address'));
    // Every walk fails on what is told: an engine that tells nothing would hide it.
    test('an error in the console, one that nobody caught and a request to elsewhere are told', async () => {
      const { told } = engine;
      // The same server under another name is somebody else.
      const elsewhere = inject('address').replace('localhost', '127.0.0.1');
      await (await visit()).ask((url) => {
        console.error('said');
        setTimeout(() => {
          throw new Error('thrown');
        });
        Promise.reject(new Error('refused'));
        fetch(url, { mode: 'no-cors' }).catch(() => {});
      }, elsewhere);
      await vi.waitFor(() => {
        expect(told.errors.join()).toMatch(/(?=.*said)(?=.*thrown)(?=.*refused)/);
        expect(told.asked).toContain(elsewhere);
      });
      told.errors.length = 0;
      told.asked.length = 0;
    });
    journeys(visit);
    papers(visit);
    guides(visit);
  });
}
