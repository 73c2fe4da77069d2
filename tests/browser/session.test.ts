import { expect, test } from 'vitest';
import { hostile } from '../walks.ts';
import { address, answer, itemsOn, openPage, say } from './page.ts';

const complete =
  'card=hkNumber&carrier=cmhk&tariff=prepaid&aim=close&signal=receives&holder=self&bindings=bank,messaging&place=mainland';
const at = (locale: string, fragment = '') => `${address()}${locale}/${fragment && `#${fragment}`}`;

test('the root page leads to the reader’s language and keeps the fragment', async () => {
  const { page, close } = await openPage({ locale: 'zh-HK' });
  await page.goto(`${address()}#${complete}`);
  await page.waitForURL(at('zh-Hant', complete));
  await page.locator('[data-route]').waitFor();
  await close();
});

test('the language changes in mid-way without losing the place, and Back still works', async () => {
  const { page, close } = await openPage();
  await page.goto(at('en'));
  await answer(page, 'en', 'card', 'hkNumber');
  await answer(page, 'en', 'carrier', 'csl');
  await page.getByRole('link', { name: '简体中文' }).click();
  await answer(page, 'zh-Hans', 'tariff', 'monthly');
  expect(page.url()).toBe(at('zh-Hans', 'card=hkNumber&carrier=csl&tariff=monthly'));
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: say('zh-Hans', 'questions.tariff.ask') }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: say('zh-Hans', 'questions.carrier.ask') }).waitFor();
  expect(page.url()).toBe(at('zh-Hans', 'card=hkNumber'));
  await page.goForward();
  await page.goForward();
  await page.getByRole('heading', { level: 1, name: say('zh-Hans', 'questions.aim.ask') }).waitFor();
  await close();
});

test('Back and Forward move along the trail, and a reload stays where it is', async () => {
  const { page, close } = await openPage();
  await page.goto(at('en'));
  await answer(page, 'en', 'card', 'hkData');
  await answer(page, 'en', 'dataTerm', 'shortStay');
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: say('en', 'questions.dataTerm.ask') }).waitFor();
  expect(new URL(page.url()).hash).toBe('#card=hkData');
  expect(await page.getByRole('radio', { name: /trip/ }).isChecked()).toBe(true);
  await page.goForward();
  await page.getByRole('heading', { level: 1, name: say('en', 'questions.carrier.ask') }).waitFor();
  await page.reload();
  await page.getByRole('heading', { level: 1, name: say('en', 'questions.carrier.ask') }).waitFor();
  await close();
});

test('an early answer changes through the list of answers; later ones stay, ticks stay, the rest is named', async () => {
  const { page, close } = await openPage();
  await page.goto(at('en', complete));
  await page.locator('[data-item="moveBank"] input').check();
  await page.getByRole('link', { name: /See your answers/ }).click();
  await page.getByRole('link', { name: 'Change: Company' }).click();
  await answer(page, 'en', 'carrier', 'sosim');
  await page.locator('[data-route]').waitFor();
  expect(new URL(page.url()).hash).toBe(
    `#${complete.replace('cmhk', 'sosim').replace('tariff=prepaid&', '').replace('&place=mainland', '')}`,
  );
  await page.getByText(/no longer fits.*Payment: Prepaid/).waitFor();
  expect(await itemsOn(page)).toContain('moveBank');
  await close();
});

test('ticks survive a reload and a change of language', async () => {
  const { page, close } = await openPage();
  await page.goto(at('en', complete));
  await page.locator('[data-item="moveBank"] input').check();
  await page.reload();
  expect(await page.locator('[data-item="moveBank"] input').isChecked()).toBe(true);
  await page.getByRole('link', { name: '繁體中文' }).click();
  await page
    .getByRole('heading', { level: 1, name: new RegExp(say('zh-Hant', 'advice.headlines.cancelRegistration.name')) })
    .waitFor();
  expect(await page.locator('[data-item="moveBank"] input').isChecked()).toBe(true);
  await close();
});

test('the whole way by keyboard alone, the heading focused after each move', async () => {
  const { page, close } = await openPage();
  await page.goto(at('en'));
  await page.getByRole('heading', { level: 1 }).waitFor();
  const choose = async (downs: number) => {
    await page.locator('input[type=radio]').first().focus();
    await page.keyboard.press('Space');
    for (let press = 0; press < downs; press++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  };
  await choose(6);
  for (const [question, downs] of [
    ['contract', 1],
    ['balance', 2],
    ['place', 0],
  ] as const) {
    const heading = page.getByRole('heading', { level: 1, name: say('en', `questions.${question}.ask`) });
    await heading.waitFor();
    expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
    await choose(downs);
  }
  const arrived = page.locator('[data-route="returnDevice"] h1');
  await arrived.waitFor();
  await expect.poll(() => arrived.evaluate((element) => element === document.activeElement)).toBe(true);
  await close();
});

test.each(hostile)('a hostile link still shows a question: %.60s', async (fragment) => {
  const { page, close } = await openPage();
  await page.goto(at('zh-Hans', fragment));
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByText(say('zh-Hans', 'app.droppedUnknown')).or(page.locator('.notice').first()).first().waitFor();
  await page.getByRole('radio').nth(1).waitFor();
  await close();
});

test('a record that does not load is said, and a second try brings the advice', async () => {
  const { page, close } = await openPage();
  await page.route('**/data/*/carriers/cmhk.json', (route) =>
    route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html>Sign in to this network' }),
  );
  await page.goto(at('en', complete));
  await page.getByRole('alert').getByText(say('en', 'app.loadFailed')).waitFor();
  await page.unroute('**/data/*/carriers/cmhk.json');
  await page.getByRole('button', { name: say('en', 'app.retry') }).click();
  await page.locator('[data-route]').waitFor();
  await close();
});

test('a list of companies that does not load is said, leaves a way on, and a second try brings it', async () => {
  const { page, close } = await openPage();
  const portal = { status: 200, contentType: 'text/html', body: '<!doctype html>Sign in to this network' };
  await page.route('**/data/*/index/*.json', (route) => route.fulfill(portal));
  await page.goto(at('en', ''));
  await answer(page, 'en', 'card', 'usSim');
  await page.getByRole('alert').getByText(say('en', 'app.listFailed')).waitFor();
  expect(await page.getByRole('radio').count()).toBe(1);
  await page.unroute('**/data/*/index/*.json');
  await page.getByRole('button', { name: say('en', 'app.retry') }).click();
  await page.getByRole('radio', { name: /Tello/ }).waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
  await page.route('**/data/*/index/*.json', (route) => route.fulfill(portal));
  await page.goto('about:blank');
  await page.goto(at('en', complete));
  await page.getByRole('alert').getByText(say('en', 'app.loadFailed')).waitFor();
  await page.unroute('**/data/*/index/*.json');
  await page.getByRole('button', { name: say('en', 'app.retry') }).click();
  await page.locator('[data-route]').waitFor();
  await close();
});

test('a question being changed keeps its answer over a reload, and another trail does not inherit it', async () => {
  const { page, close } = await openPage();
  await page.goto(at('en', 'card=unsure&at=card'));
  await page.locator('input[value=unsure]:checked').waitFor();
  await page.reload();
  await page.locator('input[value=unsure]:checked').waitFor();
  await page.evaluate(() => location.assign('#card=hkNumber&carrier=csl&at=carrier'));
  await page.locator('input[value=csl]:checked').waitFor();
  await page.evaluate(() => location.assign('#card=usSim'));
  await page.locator('input[value=tello]').waitFor();
  await page.getByRole('button', { name: say('en', 'app.continue'), exact: true }).click();
  await page.getByRole('alert').waitFor();
  expect(new URL(page.url()).hash).toBe('#card=usSim');
  await close();
});

test('a card begun at the first page has none of the ticks of the last one', async () => {
  const { page, close } = await openPage();
  await page.goto(at('en', complete));
  await page.locator('[data-item="moveBank"] input').check();
  await page.goto(at('en'));
  const another = complete.replace('cmhk', 'csl').replace('bank,messaging', 'bank');
  for (const [question = '', value = ''] of another.split('&').map((part) => part.split('=')))
    await answer(page, 'en', question, value);
  await page.locator('[data-item="moveBank"]').waitFor();
  expect(await page.locator('[data-item="moveBank"] input').isChecked()).toBe(false);
  await page.goto(at('en', complete));
  expect(await page.locator('[data-item="moveBank"] input').isChecked()).toBe(true);
  await close();
});
