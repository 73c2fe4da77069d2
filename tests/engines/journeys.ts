import { expect, test, vi } from 'vitest';
import { say } from '../say.ts';
import { hostile, walks } from '../walks.ts';
import type { Visit } from './walks.ts';

const complete =
  'card=hkNumber&carrier=cmhk&tariff=prepaid&aim=close&signal=receives&holder=self&bindings=bank,messaging&place=mainland';
const box = '[data-item="moveBank"] input';
const tick = (locale: 'en' | 'zh-Hant') =>
  say(locale, 'app.tickLabel').replace('{{item}}', say(locale, 'items.moveBank.what'));

/** The questions, from the first to the advice, and every way of moving between them. */
export function journeys(visit: Visit): void {
  test.each(walks)('$locale: $story', async ({ locale, trail, route, channel, inOrder, absent }) => {
    const person = await visit();
    await person.open(`${locale}/`);
    for (const part of trail.split('&')) {
      const [question = '', answers = ''] = part.split('=');
      await person.answer(locale, question, answers);
    }
    await person.waitFor('[data-route]');
    expect(await person.place()).toBe(`${locale}/#${trail}`);
    expect(await person.attribute('[data-route]', 'data-route')).toEqual([route]);
    expect(await person.attribute('[data-channel]', 'data-channel')).toEqual(channel ? [channel] : []);
    const items = await person.attribute('li[data-item]', 'data-item');
    expect(items.filter((id) => inOrder.includes(id ?? ''))).toEqual(inOrder);
    expect(items.filter((id) => absent.includes(id ?? ''))).toEqual([]);
  });

  test('Back, Forward and a reload keep the answers, and the language changes in mid-way', async () => {
    const person = await visit();
    await person.open('en/');
    await person.answer('en', 'card', 'hkNumber');
    await person.answer('en', 'carrier', 'csl');
    await person.asked('en', 'tariff');
    await person.click('link', '简体中文');
    await person.answer('zh-Hans', 'tariff', 'monthly');
    await person.asked('zh-Hans', 'aim');
    expect(await person.place()).toBe('zh-Hans/#card=hkNumber&carrier=csl&tariff=monthly');
    await person.back();
    await person.asked('zh-Hans', 'tariff');
    expect(await person.isChecked('input[value=monthly]')).toBe(true);
    await person.back();
    await person.asked('zh-Hans', 'carrier');
    expect(await person.place()).toBe('zh-Hans/#card=hkNumber');
    expect(await person.isChecked('input[value=csl]')).toBe(true);
    await person.forward();
    await person.asked('zh-Hans', 'tariff');
    await person.forward();
    await person.asked('zh-Hans', 'aim');
    await person.reload();
    await person.asked('zh-Hans', 'aim');
    expect(await person.place()).toBe('zh-Hans/#card=hkNumber&carrier=csl&tariff=monthly');
  });

  test('ticks stay over a reload, a change of language and a visit from the start', async () => {
    const person = await visit();
    await person.open(`en/#${complete}`);
    await person.click('checkbox', tick('en'));
    expect(await person.isChecked(box)).toBe(true);
    await person.reload();
    await person.waitFor(box);
    expect(await person.isChecked(box)).toBe(true);
    await person.click('link', '繁體中文');
    await person.sees('checkbox', tick('zh-Hant'));
    expect(await person.isChecked(box)).toBe(true);
    await person.open('en/');
    await person.click('link', say('en', 'app.resumeYes'));
    await person.waitFor(box);
    expect(await person.isChecked(box)).toBe(true);
  });

  test('where nothing is chosen the mistake is said, has the focus, and leads to the answers', async () => {
    const person = await visit();
    await person.open('zh-Hant/');
    await person.asked('zh-Hant', 'card');
    await person.click('button', say('zh-Hant', 'app.continue'));
    await person.sees('heading', say('zh-Hant', 'app.errorTitle'));
    expect(await person.ask(() => document.activeElement?.className)).toBe('error-summary');
    await person.click('link', say('zh-Hant', 'app.errorOne'));
    await vi.waitFor(async () =>
      expect(await person.ask(() => document.activeElement?.getAttribute('name'))).toBe('card'),
    );
    expect(await person.place()).toBe('zh-Hant/');
  });

  test('the whole way by keyboard alone, the heading focused after each move', async () => {
    const person = await visit();
    const at = () => person.ask(() => document.activeElement?.matches('input[type=radio]') ?? false);
    const choose = async (downs: number) => {
      for (let tabs = 0; tabs < 15 && !(await at()); tabs++) await person.press('Tab');
      await person.press('Space', ...Array<string>(downs).fill('ArrowDown'), 'Enter');
    };
    await person.open('en/');
    await person.asked('en', 'card');
    await choose(6);
    for (const [question, downs] of [
      ['contract', 1],
      ['balance', 2],
      ['place', 0],
    ] as const) {
      await person.asked('en', question);
      expect(await person.read(':focus')).toEqual([say('en', `questions.${question}.ask`)]);
      await choose(downs);
    }
    await person.waitFor('[data-route="returnDevice"] h1:focus');
    expect(await person.place()).toBe('en/#card=pocketWifi&contract=over&balance=deposit&place=hongKong');
  });

  test('a hostile link still shows a question, and says that something was left out', async () => {
    const person = await visit();
    for (const fragment of hostile) {
      await person.open('zh-Hans/about/');
      await person.open(`zh-Hans/#${fragment}`);
      await person.waitFor('.notice');
      await person.waitFor('fieldset input[type=radio]');
      expect.soft((await person.read('h1')).join(), fragment.slice(0, 60)).toMatch(/\p{Script=Han}/u);
      expect.soft((await person.read('label.choice')).length, fragment.slice(0, 60)).toBeGreaterThan(1);
    }
  });
}
