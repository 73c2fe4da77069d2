import { expect, test, vi } from 'vitest';
import { say } from '../say.ts';
import type { Visit } from './walks.ts';

const trail = 'card=usVirtual&carrier=twilio&aim=close&signal=receives&holder=self&balance=credit&bindings=signIn';

/** What the worker keeps, with the host gone. */
export function offline(visit: Visit): void {
  test('after one visit a whole journey and the guides work with the host gone', async () => {
    const person = await visit();
    person.letWorkerCome();
    await person.open('zh-Hant/');
    const ready = say('zh-Hant', 'app.offline.ready');
    await vi.waitFor(async () => expect(await person.read('p')).toContain(ready), { timeout: 40_000 });
    await person.host.close();
    const before = person.host.asked.length;
    await person.reload();
    for (const part of trail.split('&')) {
      const [question = '', answers = ''] = part.split('=');
      await person.answer('zh-Hant', question, answers);
    }
    await person.waitFor('[data-route="close"]');
    expect(await person.place()).toBe(`zh-Hant/#${trail}`);
    await person.click('link', say('zh-Hant', 'app.guides.carriers'));
    await person.sees('heading', say('zh-Hant', 'guide.carriers.title'));
    await person.click('link', 'Twilio');
    await person.waitFor('.start');
    await person.open('en/map/');
    await person.waitFor('.rows');
    expect(person.host.asked.length).toBe(before);
    // The worker fetches the whole site first, which takes a busy machine half a minute.
  }, 150_000);
}
