import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { say } from '../say.ts';
import type { Engine } from './engine.ts';
import { type Person, patience, personIn } from './person.ts';
import type { Start } from './walks.ts';

const given = { card: 'hkNumber', carrier: 'cmhk' };
const advice =
  'card=hkNumber&carrier=cmhk&tariff=prepaid&aim=close&signal=receives&holder=self&bindings=bank&place=mainland';

const shown = 'main:not([hidden])';

/** By what stands there: WebKit's driver cannot name what a page that never finished loading shows. */
async function choose(person: Person, answer: string) {
  await person.clickOn(`${shown} input[value=${answer}]`);
  await person.clickOn(`${shown} button[type=submit]`);
}

/** What is answered before the app is there. The page has not loaded then, so the browser must be one that does not wait for that. */
export function early(start: Start): void {
  let engine: Engine;
  beforeAll(async () => {
    engine = await start(false);
  });
  afterAll(() => engine.stop());

  test('the first and the second question are answered before the app is there, and it goes on from there', async () => {
    const person = await personIn(engine);
    const letAppCome = person.host.hold(/^\/assets\/first-/);
    await person.open('en/');
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
      await choose(person, answer);
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

  test.each([
    ['what the first page does without', /^\/assets\/(rest|register)-/, '', ['card', 'carrier']],
    ['the app', /^\/assets\/first-/, '', ['card', 'carrier']],
    ['the list to choose from', /\/index\/hkNumber/, '#card=hkNumber', ['carrier']],
    ['the list that its link needs', /\/index\/hkNumber/, '#card=hkNumber&carrier=cmhk', []],
    ['what its advice rests on', /\/carriers\/cmhk/, `#${advice}`, undefined],
  ] as const)(
    'a page that is left before %s is there goes without a word, and is whole when one comes back',
    async (_, file, fragment, answered) => {
      const person = await personIn(engine);
      const letItCome = person.host.hold(file);
      await person.open(`zh-Hant/${fragment}`);
      await vi.waitFor(
        () => expect(person.host.asked.map(({ url }) => url)).toContainEqual(expect.stringMatching(file)),
        patience,
      );
      await person.clickOn('a[href="carriers/"]');
      await vi.waitFor(async () => expect(await person.place()).toBe('zh-Hant/carriers/'), patience);
      letItCome();
      await person.sees('heading', say('zh-Hant', 'guide.carriers.title'));
      await person.back();
      if (!answered) return person.waitFor('[data-route]');
      for (const question of answered) {
        await person.waitFor(`${shown} input[name=${question}]`);
        await choose(person, given[question]);
      }
      await person.asked('zh-Hant', 'tariff');
    },
  );
}
