import type { Page } from 'playwright-core';
import type { State } from './state.ts';

const advised =
  'card=hkNumber&carrier=cmhk&tariff=prepaid&aim=close&signal=receives&holder=self&bindings=bank&place=mainland';

/** Never answers for the app itself: only what was made beforehand is there. */
const holdApp: State['before'] = (page) => page.route('**/assets/first-*.js', () => {});
const losesApp: State['before'] = (page) => page.route('**/assets/first-*.js', (route) => route.abort());
const answerEarly = async (page: Page) => {
  await page.locator('#card-hkNumber').check();
  await page.locator('form button.primary').click();
};
const losesLetters: State['before'] = (page) => page.route('**/assets/WordsPage-*.js', (route) => route.abort());
/** A worker of which only the page’s side is there: it has everything, or a newer one takes its place. */
const hasWorker: State['before'] = (page) =>
  page.addInitScript(() => {
    const active = {
      postMessage: (_: string, [port]: MessagePort[]) => port?.postMessage(true),
    };
    const workers = Object.assign(new EventTarget(), {
      controller: active,
      ready: Promise.resolve({ active }),
      register: () => Promise.resolve({ active }),
    });
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => workers });
  });
const letters = { fragment: `${advised}&at=words`, until: '[role=alert] h1', before: losesLetters, focus: 'h1' };

/** How a page may stand before the app is there, without it, or where a part of it does not come. */
export const arrivals: readonly State[] = [
  { id: 'root', path: '', until: 'main h1', isScriptless: true },
  { id: 'notFound', path: '404.html', until: 'main h1' },
  { id: 'question/card+scriptless', path: 'LOCALE/', until: '.noscript h1', isScriptless: true },
  {
    id: 'question/card+early',
    path: 'LOCALE/',
    until: 'main h1',
    before: holdApp,
    isEarly: true,
  },
  {
    id: 'question/carrier+early',
    path: 'LOCALE/',
    until: 'main h1',
    before: holdApp,
    isEarly: true,
    act: answerEarly,
    shows: 'main:not([hidden]) #carrier-list input',
    focus: 'h1',
  },
  {
    id: 'question/card+waiting',
    path: `LOCALE/#${advised}`,
    until: 'main:not([hidden]) h1.loading',
    before: holdApp,
    isEarly: true,
  },
  { id: 'question/card+appLost', path: 'LOCALE/', until: 'main [role=alert]', before: losesApp },
  {
    id: 'question/card+offline',
    fragment: '',
    until: '.footer > [role=status] + p',
    before: hasWorker,
  },
  {
    id: 'question/card+newer',
    fragment: '',
    until: 'main h1',
    before: hasWorker,
    act: (page) => page.evaluate(() => navigator.serviceWorker.dispatchEvent(new Event('controllerchange'))),
    shows: '.offer button',
  },
  { ...letters, id: 'failure+part' },
  {
    ...letters,
    id: 'failure+partAgain',
    act: (page) => page.locator('[role=alert] button').click(),
    shows: '[role=alert] button + button',
  },
];
