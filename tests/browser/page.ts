import { readFileSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import type { Locale } from '#data/vocabulary.ts';
import { records } from '../journeys.ts';
import { flags } from './chromium.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: inject('chromium'), args: flags });
});
afterAll(() => browser.close());

export const address = () => inject('address');

type Tree = { readonly [key: string]: Tree } & string;
const words = (locale: Locale, file: string): Tree =>
  JSON.parse(readFileSync(new URL(`../../src/i18n/${locale}/${file}.json`, import.meta.url), 'utf8'));
/** Takes a locale and a path such as `app.continue`, gives the text; fails on a path that is not there. */
export function say(locale: Locale, path: string): string {
  const [file = '', ...keys] = path.split('.');
  const text = keys.reduce<Tree | undefined>((tree, key) => tree?.[key], words(locale, file));
  if (typeof text !== 'string') throw new Error(`no text ${path}`);
  return text;
}

/** A page that fails its test on any console error, uncaught error or request to elsewhere. */
export async function openPage(
  options: BrowserContextOptions = {},
): Promise<{ page: Page; close: () => Promise<void> }> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => request.url().startsWith(address()) || complaints.push(`asked for ${request.url()}`));
  const close = async () => {
    await context.close();
    expect(complaints).toEqual([]);
  };
  return { page, close };
}

const labelOf = (locale: Locale, question: string, answer: string) =>
  question === 'carrier' && answer !== 'other'
    ? (records[answer]?.name[locale] ?? '')
    : say(locale, `questions.${question}.answers.${answer}.label`);

/** Answers the question on the page as a person does: by the labels read, then the button. */
export async function answer(page: Page, locale: Locale, question: string, answers: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: say(locale, `questions.${question}.ask`), exact: true }).waitFor();
  for (const one of answers.split(',')) {
    const label = page
      .locator('label.choice')
      .filter({ has: page.locator('.choice-label').getByText(labelOf(locale, question, one), { exact: true }) });
    await label.getByRole(/^(extras|bindings)$/.test(question) ? 'checkbox' : 'radio').check();
  }
  await page.getByRole('button', { name: say(locale, 'app.continue'), exact: true }).click();
}

/** Takes a trail as a fragment, answers it question by question, and waits for the advice. */
export async function walkThrough(page: Page, locale: Locale, trail: string): Promise<void> {
  await page.goto(`${address()}${locale}/`);
  for (const part of trail.split('&')) {
    const [question = '', answers = ''] = part.split('=');
    await answer(page, locale, question, answers);
  }
  await page.locator('[data-route]').waitFor();
}

export const itemsOn = (page: Page) =>
  page.locator('li[data-item]').evaluateAll((lines) => lines.map((line) => line.getAttribute('data-item') ?? ''));
