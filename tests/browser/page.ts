import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import type { Locale } from '#data/vocabulary.ts';
import { labelOf, say } from '../say.ts';
import { flags } from './chromium.ts';

export { labelOf, say };

let launched: Promise<Browser> | undefined;

/** The browser of all test files of this process, which ends with it; another one, should it be lost. */
export function theBrowser(): Promise<Browser> {
  launched ??= chromium.launch({ executablePath: inject('chromium'), args: flags }).then((browser) =>
    browser.once('disconnected', () => {
      launched = undefined;
    }),
  );
  return launched;
}

export const address = () => inject('address');

/**
 * A page that fails its test on any console error, uncaught error, breach of its policy or request to elsewhere. Without the worker, which
 * would answer before a test can; its own tests let it in.
 */
export async function openPage(
  options: BrowserContextOptions = {},
  home = address(),
): Promise<{ page: Page; complaints: string[]; close: () => Promise<void> }> {
  const context = await (await theBrowser()).newContext({
    viewport: { width: 360, height: 740 },
    serviceWorkers: 'block',
    ...options,
  });
  await context.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      console.error(`against the policy: ${effectiveDirective} ${blockedURI}`),
    ),
  );
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => request.url().startsWith(home) || complaints.push(`asked for ${request.url()}`));
  const close = async () => {
    // What is still asked for, such as the icon, must not end as an error of a later test.
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await context.close();
    expect(complaints).toEqual([]);
  };
  return { page, complaints, close };
}

/** Takes a page, gives what was copied on it. Ours may not read the clipboard, so an empty one of the same site does. */
export async function clipboardOf(page: Page): Promise<string> {
  const reader = await page.context().newPage();
  await reader.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await reader.goto(address());
  const text = await reader.evaluate(() => navigator.clipboard.readText());
  await reader.close();
  return text;
}

/** The radio button or checkbox of an answer, found by the label read. */
export const choiceOf = (page: Page, locale: Locale, question: string, answer: string): Locator =>
  page
    .locator('label.choice')
    .filter({ has: page.locator('.choice-label').getByText(labelOf(locale, question, answer), { exact: true }) })
    .getByRole(/^(extras|bindings)$/.test(question) ? 'checkbox' : 'radio');

/** Answers the question on the page as a person does: by the labels read, then the button. */
export async function answer(page: Page, locale: Locale, question: string, answers: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: say(locale, `questions.${question}.ask`), exact: true }).waitFor();
  for (const one of answers.split(',')) await choiceOf(page, locale, question, one).check();
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
