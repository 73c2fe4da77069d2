import { expect, test } from 'vitest';
import { locales } from '#data/vocabulary.ts';
import { say } from '../say.ts';
import type { Visit } from './walks.ts';

const trail = 'card=hkNumber&carrier=cmhk&tariff=monthly&aim=close';
const advice = 'card=usVirtual&carrier=twilio&aim=close&signal=receives&holder=self&balance=credit&bindings=signIn';
/** Each page, and what is there when it is. */
const pages = [
  ['', 'input[name=card]'],
  [`#${trail}`, 'input[name=signal]'],
  [`#${advice}`, '[data-route]'],
  [`#${advice}&at=answers`, '.actions a.button.primary'],
  [`#${advice}&at=sheet`, '.counter-boxes'],
  [`#${advice}&at=words`, '.letter'],
  [`#${advice}&at=dates`, '.dates-page'],
  ['#at=cards', '.cards'],
  ['carriers/', 'table'],
  ['carriers/cmhk/', '.start'],
  ['services/', 'section.kind'],
  ['corrections/', 'main h1'],
  ['sources/', 'main h1'],
  ['about/', 'main h1'],
  ['map/', '.rows'],
  [`map/#${trail}`, '.rows .answered:not([hidden])'],
] as const;

/** The pages beside the questions, and how narrow all of them may be. */
export function guides(visit: Visit): void {
  test('from the list of companies to one of them, and from it into the questions', async () => {
    const person = await visit();
    await person.open('zh-Hant/');
    await person.click('link', say('zh-Hant', 'app.guides.carriers'));
    await person.sees('heading', say('zh-Hant', 'guide.carriers.title'));
    await person.click('link', '中國移動香港');
    const card = say('zh-Hant', 'questions.card.answers.hkNumber.label');
    await person.click('link', say('zh-Hant', 'guide.carrier.start').replace('{{card}}', card));
    await person.asked('zh-Hant', 'tariff');
    expect(await person.place()).toBe('zh-Hant/#card=hkNumber&carrier=cmhk');
    await person.back();
    await person.back();
    await person.sees('heading', say('zh-Hant', 'guide.carriers.title'));
  });

  test('the map lights the path, leads to a question of it and back to the place', async () => {
    const person = await visit();
    await person.open(`en/map/#${trail}`);
    await person.waitFor('.rows .answered:not([hidden])');
    const lit = () =>
      person.ask(() => [...document.querySelectorAll('.rows .answered')].filter((one) => one.checkVisibility()).length);
    expect(await lit()).toBe(4);
    await person.click('link', say('en', 'questions.tariff.short'));
    await person.asked('en', 'tariff');
    expect(await person.place()).toBe(`en/#${trail}&at=tariff`);
    await person.back();
    await person.click('link', say('en', 'guide.map.back'));
    await person.asked('en', 'signal');
    expect(await person.place()).toBe(`en/#${trail}`);
  });

  test('the root page leads to a language and keeps the fragment', async () => {
    const person = await visit();
    await person.open(`#${advice}`);
    await person.waitFor('[data-route]');
    expect(await person.place()).toMatch(new RegExp(`^(en|zh-Hans|zh-Hant)/#${advice}$`));
  });

  test('no page runs out of 320 pixels, in any language', async () => {
    const person = await visit();
    await person.widen(320);
    for (const locale of locales)
      for (const [page, sign] of pages) {
        await person.open(`${locale}/${page}`);
        await person.waitFor(sign);
        const [seen, scrolled] = await person.ask(() => [innerWidth, document.documentElement.scrollWidth] as const);
        expect.soft([seen, Math.max(scrolled, 320)], `${locale}/${page}`).toEqual([320, 320]);
      }
  });
}
