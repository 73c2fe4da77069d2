import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { address, openPage, say } from './page.ts';

const csl =
  'card=hkNumber&carrier=csl&tariff=monthly&aim=close&signal=receives&holder=self&contract=over&arrears=no&balance=none&extras=none&bindings=bank&place=hongKong';
const cmhk =
  'card=hkNumber&carrier=cmhk&tariff=prepaid&aim=close&signal=receives&holder=self&bindings=bank&place=mainland';
const tello = 'card=usSim&carrier=tello&aim=close&signal=receives&holder=self&bindings=bank,messaging';
const at = (fragment = '') => `${address()}en/${fragment && `#${fragment}`}`;
const visit = async (page: Page, ...links: string[]) => {
  for (const link of links) {
    await page.goto(at(link));
    await page.locator(`.actions a, [data-route], [data-plan]`).first().waitFor();
    await expect.poll(() => stored(page)).toContain(link.replace(/&?at=.*/, ''));
  }
};
const stored = (page: Page) => page.evaluate(() => localStorage.getItem('signoff') ?? '');
const casesIn = async (page: Page): Promise<{ answers: string; ticks: string[] }[]> =>
  JSON.parse((await stored(page)) || '{"cases":[]}').cases;
/** By the keyboard: a tab in the background does not come to lie still, as a click waits for. */
const toggle = (page: Page, item: string) => box(page, item).press('Space');
const box = (page: Page, item: string) => page.locator(`[data-item="${item}"] input`);

test('two tabs at once: each shows what the other ticks, and none undoes the other’s cards or ticks', async () => {
  const { page: one, close } = await openPage();
  const other = await one.context().newPage();
  await visit(one, csl);
  await visit(other, csl);
  await toggle(one, 'moveBank');
  await expect.poll(() => box(other, 'moveBank').isChecked()).toBe(true);
  await toggle(other, 'backUp');
  await expect.poll(() => box(one, 'backUp').isChecked()).toBe(true);
  // Another card is begun in one tab while the other goes on with its own.
  await visit(other, tello);
  await toggle(other, 'findBindings');
  await toggle(one, 'moveBank');
  await toggle(one, 'collectProof');
  const cases = Object.fromEntries((await casesIn(one)).map(({ answers, ticks }) => [answers, ticks]));
  expect(cases).toEqual({ [csl]: ['backUp', 'collectProof'], [tello]: ['findBindings'] });
  await one.reload();
  expect(await box(one, 'collectProof').isChecked()).toBe(true);
  await close();
});

test('three cards: one plan, saved as a file, erased with nothing left and nothing behind Back, and brought in again', async () => {
  const { page, close } = await openPage();
  await visit(page, csl, cmhk, tello);
  await box(page, 'moveBank').check();
  await page.goto(at('at=cards'));
  const plan = page.locator('[data-plan]');
  await plan.first().waitFor();
  const ids = await plan.evaluateAll((lines) => lines.map((line) => line.getAttribute('data-plan') ?? ''));
  const requests = ids.flatMap((id, place) =>
    /^(requestClosure|cancelRegistration|letLapse)$/.test(id) ? [place] : [],
  );
  expect(requests.length).toBeGreaterThan(1);
  expect(ids.findLastIndex((id) => /^move[A-Z]/.test(id))).toBeLessThan(requests[0] ?? -1);
  expect(ids.filter((id) => id === 'moveBank')).toHaveLength(1);
  const shared = page.locator('[data-plan="moveBank"] input');
  expect(await shared.evaluate((input: HTMLInputElement) => input.indeterminate)).toBe(true);
  await shared.check();
  expect((await casesIn(page)).map(({ ticks }) => ticks.join())).toEqual(['moveBank', 'moveBank', 'moveBank']);

  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: say('en', 'cards.save') }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toMatch(/^signoff-cards-\d{4}-\d\d-\d\d\.json$/);
  const path = await file.path();
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ app: 'signoff', version: 2 });
  const before = await stored(page);

  await page.getByRole('button', { name: say('en', 'cards.erase'), exact: true }).click();
  await page.getByRole('button', { name: say('en', 'cards.eraseYes') }).click();
  const isAtStart = async () => {
    await page.getByRole('heading', { level: 1, name: say('en', 'questions.card.ask') }).waitFor();
    expect(await page.getByRole('link', { name: say('en', 'app.resumeYes') }).count()).toBe(0);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
    expect(new URL(page.url()).hash).toBe('');
  };
  await isAtStart();
  await page.getByText(say('en', 'cards.erased').replace('{{number}}', '0')).waitFor();
  for (let back = 0; back < 3; back++) {
    await page.goBack();
    await isAtStart();
  }
  await page.reload();
  await isAtStart();

  await page.goto(at('at=cards'));
  await page.getByLabel(say('en', 'cards.bring')).setInputFiles(path);
  await page.getByText(say('en', 'cards.added').replace('{{number}}', '3')).waitFor();
  expect(await stored(page)).toBe(before);
  await close();
});
