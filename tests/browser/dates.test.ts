import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { locales } from '#data/vocabulary.ts';
import { addDays } from '#src/advice/timingDays.ts';
import { axeFaults } from './axe.ts';
import { address, openPage, say } from './page.ts';

const fragment =
  'card=usVirtual&carrier=twilio&aim=close&signal=receives&holder=self&balance=credit&bindings=signIn&at=dates';
const by = addDays(new Date().toISOString().slice(0, 10), 60);

test.each(locales)(
  '%s: a day is chosen, nothing runs out of the page, and the calendar is saved without a request',
  async (locale) => {
    const { page, close } = await openPage({ viewport: { width: 320, height: 700 }, locale });
    await page.goto(`${address()}${locale}/#${fragment}`);
    await page.locator('#by').fill(by);
    await page.locator('.timeline .mark-end').waitFor({ state: 'attached' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await axeFaults(page)).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: say(locale, 'dates.calendar.add'), exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('signoff.ics');
    const events = new ICAL.Component(ICAL.parse(readFileSync(await download.path(), 'utf8')))
      .getAllSubcomponents('vevent')
      .map((one) => new ICAL.Event(one));
    const end = events.find(({ uid }) => uid.endsWith('-end@signoff'));
    expect(end?.startDate.toString()).toBe(by);
    const move = events.find(({ uid }) => uid.includes('moveSignIn'));
    expect(move?.summary).toBe(`${say(locale, 'items.moveSignIn.what')} · Twilio`);
    expect(move?.description).toContain(say(locale, 'items.moveSignIn.how'));
    await page.reload();
    await page.locator('.timeline').waitFor({ state: 'attached' });
    expect(await page.locator('#by').inputValue()).toBe(by);
    await close();
  },
);
