import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, vi } from 'vitest';
import type { Locale } from '#data/vocabulary.ts';
import { type Host, hostAt } from '../host.ts';
import { nameOf, say } from '../say.ts';
import type { Engine, Role } from './engine.ts';

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits until a host has had nothing to do for a while: a page that is left earlier is rightly told of as not loaded. */
async function untilQuiet({ asked, underWay }: Host): Promise<void> {
  for (let before = -1; before !== asked.length || underWay() > 0; ) {
    before = asked.length;
    await pause(100);
  }
}

// What is not there within that time is missing. Beside two busy programs Firefox takes four seconds for what else takes it half of one.
export const patience = { timeout: 20_000, interval: 30 };

/**
 * Takes a browser that was started, gives somebody who has never been there and all they can do, in any engine. Each comes to a host
 * of their own: an origin that the browser knows nothing of. When the test ends they leave, and fail it on any console error,
 * uncaught error, broken policy or request to elsewhere.
 */
export async function personIn(engine: Engine) {
  const { ask, back, forward, reload, widen, press, told } = engine;
  const host = await hostAt('/');
  const { address } = host;
  // The worker fetches the whole site, in each walk anew: only the walk that needs it lets it come.
  const letWorkerCome = host.hold(/^\/sw\.js$/);
  await widen(360);
  onTestFinished(async () => {
    await untilQuiet(host);
    // What still runs ends with its page; and what the browser tells comes by another way than its answers.
    await engine.go('about:blank');
    await pause(20);
    await host.close();
    const errors = told.errors.splice(0);
    const asked = told.asked.splice(0);
    const elsewhere = asked.filter((url) => /^(http|ws)s?:/.test(url) && !url.startsWith(address));
    expect({ errors, elsewhere }).toEqual({ errors: [], elsewhere: [] });
  });
  const found = async (role: Role, name: string) => {
    const [first] = await engine.find(role, name);
    if (first === undefined) throw new Error(`there is no ${role} “${name}”`);
    return first;
  };
  /** Waits until there is a thing with this role and name, by the engine's own accessibility. */
  const sees = (role: Role, name: string) =>
    vi
      .waitFor(() => found(role, name), patience)
      .catch(async (cause) => {
        const [page, heading] = await ask(() => [location.href, document.querySelector('h1')?.textContent] as const);
        throw new Error(`there is no ${role} “${name}” at ${page}, “${heading}”`, { cause });
      });
  const click = (role: Role, name: string) => vi.waitFor(async () => engine.click(await found(role, name)), patience);
  const asked = (locale: Locale, question: string) => sees('heading', say(locale, `questions.${question}.ask`));
  return {
    ...{ host, letWorkerCome, ask, back, forward, reload, widen, press, sees, click, asked },
    open: (path: string) => engine.go(address + path),
    /** Where the address bar says the page is, without what all addresses begin with. */
    place: async () => (await ask(() => location.href)).replace(address, ''),
    /** The texts of all that fit a selector, as they are shown. */
    read: (selector: string) =>
      ask((query) => [...document.querySelectorAll<HTMLElement>(query)].map((one) => one.innerText.trim()), selector),
    /** Presses the mouse on the first that fits a selector. */
    clickOn: (selector: string) =>
      vi.waitFor(async () => {
        const [first] = await engine.select(selector);
        if (first === undefined) throw new Error(`there is no ${selector}`);
        await engine.click(first);
      }, patience),
    /** An attribute of all that fit a selector. */
    attribute: (selector: string, name: string) =>
      ask(
        (query, key) => [...document.querySelectorAll(query)].map((one) => one.getAttribute(key)),
        ...([selector, name] as const),
      ),
    /** Waits until something fits a selector. */
    waitFor: (selector: string) =>
      vi.waitFor(
        async () => expect(await ask((query) => !!document.querySelector(query), selector)).toBe(true),
        patience,
      ),
    isChecked: (selector: string) => ask((query) => document.querySelector<HTMLInputElement>(query)?.checked, selector),
    /** Answers the question on the page: by the names that the answers have, then the button. */
    answer: async (locale: Locale, question: string, answers: string) => {
      await asked(locale, question);
      const role = /^(extras|bindings)$/.test(question) ? 'checkbox' : 'radio';
      for (const one of answers.split(',')) await click(role, nameOf(locale, question, one));
      await click('button', say(locale, 'app.continue'));
    },
    /** Chooses a value in a field, as the picker of a browser does: what it looks like is not the page's. */
    choose: (selector: string, value: string) =>
      ask(
        (query, chosen) => {
          const field = document.querySelector<HTMLInputElement>(query);
          // React sees only what the element's own setter is told.
          Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, chosen);
          field?.dispatchEvent(new Event('input', { bubbles: true }));
        },
        ...([selector, value] as const),
      ),
    /** Waits for a file of this name to be saved, gives its text and removes it. */
    saved: async (name: string) => {
      const path = join(engine.downloads, name);
      const text = await vi.waitFor(() => {
        const found = readFileSync(path, 'utf8');
        expect(found).not.toBe('');
        return found;
      }, patience);
      rmSync(path);
      return text;
    },
  };
}

export type Person = Awaited<ReturnType<typeof personIn>>;
