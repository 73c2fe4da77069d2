import { expect, onTestFinished, test, vi } from 'vitest';
import { say } from '../say.ts';
import { patience, personIn } from './person.ts';
import type { Start } from './walks.ts';

/** What is answered before the app is there. The page has not loaded then, so the browser must be one that does not wait for that. */
export function early(start: Start): void {
  test('the first and the second question are answered before the app is there, and it goes on from there', async () => {
    const engine = await start(false);
    onTestFinished(engine.stop);
    const person = await personIn(engine);
    const letAppCome = person.host.hold(/^\/assets\/first-/);
    await person.open('en/');
    const shown = 'main:not([hidden])';
    const asks = (question: 'card' | 'carrier' | 'aim') =>
      vi.waitFor(
        async () => expect(await person.read(`${shown} h1`)).toEqual([say('en', `questions.${question}.ask`)]),
        patience,
      );
    for (const [question, answer] of [
      ['card', 'usSim'],
      ['carrier', 'tello'],
    ] as const) {
      await asks(question);
      await person.clickOn(`${shown} input[value=${answer}]`);
      await person.clickOn(`${shown} button[type=submit]`);
    }
    await asks('aim');
    expect(await person.place()).toBe('en/#card=usSim&carrier=tello');
    const app = person.host.asked.filter(({ url }) => url.startsWith('/assets/first-'));
    expect(app.map(({ status }) => status)).toEqual([0]);
    letAppCome();
    await person.asked('en', 'aim');
    expect(await person.place()).toBe('en/#card=usSim&carrier=tello');
    await person.back();
    await person.asked('en', 'carrier');
    expect(await person.isChecked('input[value=tello]')).toBe(true);
    await person.back();
    await person.asked('en', 'card');
    expect(await person.isChecked('input[value=usSim]')).toBe(true);
  });
}
