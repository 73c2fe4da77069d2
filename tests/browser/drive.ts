import type { Page } from 'playwright-core';
import { isMany } from '#machines/replay.ts';
import { langOf, localeNames } from '#src/i18n/locale.ts';
import { type Model, questionOn, type Step } from './model.ts';
import { address, choiceOf, labelOf, say } from './page.ts';

/** Opens the page where the model begins. */
export function open(page: Page, { locale, entries }: Model) {
  // What is not there within that time is missing.
  page.setDefaultTimeout(10_000);
  return page.goto(`${address()}${locale}/${entries[0]?.hash ?? ''}`);
}

/** Ticks these answers and no others, by the keyboard: it needs no waiting for the page to lie still. */
async function tickOnly(page: Page, { locale, session, chosen }: Model, answers: readonly string[]): Promise<void> {
  const question = questionOn(session);
  if (!question) throw new Error('there is no question to answer');
  const press = (answer: string) => choiceOf(page, locale, question, answer).press('Space');
  const standsAlone = (answer = '') => !isMany(question) || answer === 'none' || answer === 'unsure';
  // What stands alone clears the rest by itself, and the rest clears it.
  const left = chosen.filter((one) => !standsAlone(one) && !answers.includes(one));
  for (const one of standsAlone(answers[0]) ? [] : left) await press(one);
  for (const one of answers) if (!chosen.includes(one)) await press(one);
}

/** Takes the page, what is there, and a step; does the step as a person does. */
export async function drive(page: Page, model: Model, step: Step): Promise<void> {
  const { locale, session } = model;
  const link = (name: string) => page.getByRole('link', { name, exact: true }).first().click();
  const button = (name: string) => page.getByRole('button', { name: say(locale, name), exact: true }).press('Enter');
  switch (step.do) {
    case 'answer':
      await tickOnly(page, model, step.answers);
      // Enter in an answer sends the form, as the button does.
      return choiceOf(page, locale, questionOn(session) ?? '', step.answers.at(-1) ?? '').press('Enter');
    case 'choose':
      return tickOnly(page, model, step.answers);
    case 'submitNothing':
      return button('app.continue');
    case 'go':
      if (step.by === -1) return void (await page.goBack({ waitUntil: 'commit' }));
      if (step.by === 1) return void (await page.goForward({ waitUntil: 'commit' }));
      return page.evaluate(
        (by) =>
          new Promise<void>((resolve) => {
            addEventListener('popstate', () => resolve(), { once: true });
            history.go(by);
          }),
        step.by,
      );
    case 'reload':
      return void (await page.reload());
    case 'speak':
      return page.locator(`header a[hreflang="${langOf(step.locale)}"]`, { hasText: localeNames[step.locale] }).click();
    case 'list': {
      const count = Object.keys(session.trail).length;
      return link(say(locale, 'app.seeAnswers').replace('{{count}}', String(count)));
    }
    case 'onward':
      return link(say(locale, session.at === 'advice' ? 'app.toAdvice' : 'app.onward'));
    case 'previous':
      return link(say(locale, 'app.back'));
    case 'change':
      return link(
        say(locale, 'app.changeAnswer').replace('{{question}}', say(locale, `questions.${step.question}.short`)),
      );
    case 'reason': {
      const [question = '', answer = ''] = step.id.split('.');
      const [name, value] = [say(locale, `questions.${question}.short`), labelOf(locale, question, answer)];
      return link(say(locale, 'app.pair').replace('{{name}}', name).replace('{{value}}', value));
    }
    case 'tick':
      return page.locator(`li[data-item="${step.item}"]`).getByRole('checkbox').click();
    case 'restart':
      await button('app.startAgain');
      return button('app.startAgainYes');
    case 'visit':
      return void (await page.goto(`${address()}${locale}/`));
    case 'resume':
      return link(say(locale, 'app.resumeYes'));
    case 'forget':
      return button('app.resumeNo');
  }
}
