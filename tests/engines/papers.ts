import ICAL from 'ical.js';
import { expect, test, vi } from 'vitest';
import { parseLink } from '#machines/link.ts';
import { addDays } from '#src/advice/timingDays.ts';
import { adviseOn } from '../journeys.ts';
import { say } from '../say.ts';
import type { Visit } from './walks.ts';

const contract =
  'card=hkNumber&carrier=three-hk&tariff=monthly&aim=close&signal=receives&holder=relative&contract=unsure&arrears=unsure&balance=unsure&extras=none&bindings=bank&place=mainland';
const twilio = 'card=usVirtual&carrier=twilio&aim=close&signal=receives&holder=self&balance=credit&bindings=signIn';
const tello = 'card=usSim&carrier=tello&aim=close&signal=receives&holder=self&bindings=bank,messaging';
const by = addDays(new Date().toISOString().slice(0, 10), 60);

/** What is made of the advice, reached from it. */
export function papers(visit: Visit): void {
  test('the sheet for the counter asks every question in the reader’s language and the staff’s', async () => {
    const person = await visit();
    await person.open(`zh-Hans/#${contract}`);
    await person.click('link', say('zh-Hans', 'app.papers.sheet'));
    const tongues = ['zh-Hans', 'zh-Hant', 'en'] as const;
    await person.sees('heading', tongues.map((one) => say(one, 'sheet.title')).join(' '));
    await person.waitFor('[data-ask] [lang]');
    const { ask } = adviseOn(parseLink(contract).given);
    const wanted = tongues.flatMap((one) => ask.map((kind) => say(one, `facts.${kind}`)));
    expect((await person.read('[data-ask] [lang]')).sort()).toEqual(wanted.sort());
    await person.back();
    await person.waitFor('[data-route]');
  });

  test('the words to use open and close, and keep their place in the history', async () => {
    const person = await visit();
    await person.open(`en/#${contract}`);
    await person.click('link', say('en', 'app.papers.words'));
    await person.sees('heading', say('en', 'letters.title'));
    await person.waitFor('[data-letter=closure]');
    const shown = () => person.ask(() => document.querySelector('[data-letter=closure] .said')?.checkVisibility());
    const name = say('en', 'letters.name.closure');
    expect(await shown()).toBe(false);
    await person.click('button', name);
    expect(await shown()).toBe(true);
    expect((await person.read('[data-letter=closure] .said')).join()).toMatch(/_{8}/);
    await person.reload();
    await person.sees('button', name);
    expect(await person.place()).toBe(`en/#${contract}&at=words`);
  });

  test('a day is chosen, the calendar is saved as a file, and the day stays over a reload', async () => {
    const person = await visit();
    await person.open(`zh-Hant/#${twilio}`);
    await person.click('link', say('zh-Hant', 'app.papers.dates'));
    await person.waitFor('#by');
    await person.choose('#by', by);
    await person.waitFor('.timeline');
    await person.click('button', say('zh-Hant', 'dates.calendar.add'));
    const calendar = new ICAL.Component(ICAL.parse(await person.saved('signoff.ics')));
    const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    expect(events.find(({ uid }) => uid.endsWith('-end@signoff'))?.startDate.toString()).toBe(by);
    const move = events.find(({ uid }) => uid.includes('moveSignIn'));
    expect(move?.summary).toBe(`${say('zh-Hant', 'items.moveSignIn.what')} · Twilio`);
    await person.reload();
    await person.waitFor('.timeline');
    expect(await person.ask(() => document.querySelector<HTMLInputElement>('#by')?.value)).toBe(by);
  });

  test('two cards make one plan, are saved as a file, and erased with nothing left', async () => {
    const person = await visit();
    for (const link of [twilio, tello]) {
      await person.open(`en/#${link}`);
      await person.waitFor('[data-route]');
      const stored = () => person.ask(() => localStorage.getItem('signoff') ?? '');
      await vi.waitFor(async () => expect(await stored()).toContain(link));
    }
    await person.click('link', say('en', 'app.papers.cards'));
    await person.waitFor('[data-plan="moveBank"]');
    expect(await person.attribute('[data-plan]', 'data-plan')).toContain('moveSignIn');
    await person.click('button', say('en', 'cards.save'));
    const today = await person.ask(() => new Date().toLocaleDateString('sv'));
    const file = JSON.parse(await person.saved(`signoff-cards-${today}.json`));
    expect(file).toMatchObject({ app: 'signoff', version: 2 });
    await person.click('button', say('en', 'cards.erase'));
    await person.click('button', say('en', 'cards.eraseYes'));
    await person.asked('en', 'card');
    expect(await person.ask(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
    await person.back();
    await person.asked('en', 'card');
  });
}
