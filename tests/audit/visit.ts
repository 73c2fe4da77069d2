import type { Browser, Page } from 'playwright-core';
import type { Locale } from '#data/vocabulary.ts';
import { langOf } from '#src/i18n/locale.ts';
import { colourFaults, type EngineId, type Finding, findingsOf, type Look } from './engines.ts';
import { keyboardFaults } from './keyboard.ts';
import { type LayoutId, layoutFaults } from './layouts.ts';
import { orderOf } from './order.ts';
import { open, type State } from './state.ts';
import { isLocal } from './states.ts';

/** What is done with each state. */
export interface Plan {
  readonly engines: readonly EngineId[];
  readonly looks: readonly Look[];
  readonly layouts: readonly LayoutId[];
  readonly isWalked: boolean;
}
/** What was seen of a state in a locale. */
export interface Visit {
  readonly state: string;
  readonly locale: Locale;
  readonly title: string;
  readonly html: string;
  readonly findings: readonly Finding[];
  readonly faults: readonly string[];
  readonly stops: number;
}

const prepare = `
  // What runs TypeScript without a build may leave calls of this helper in what is sent to the page.
  globalThis.__name ??= (named) => named;
  // Rows that are laid out only when they are seen would have to be scrolled to, one by one.
  document.adoptedStyleSheets.push(new CSSStyleSheet());
  document.adoptedStyleSheets[0].insertRule('* { content-visibility: visible !important }');
`;

// In a page without scripts no timer runs, and engines set some; and they pass over what stands in `noscript`, wherever scripts run.
const letIn = `
  for (const part of document.querySelectorAll('noscript')) part.replaceWith(...part.childNodes);
  globalThis.setTimeout = (act, wait, ...given) => (Promise.resolve().then(() => act(...given)), 0);
`;

/** Takes a browser, where the built app is, a state and a locale; looks at it in all the ways of a plan. */
export async function visit(
  browser: Browser,
  address: string,
  state: State,
  locale: Locale,
  plan: Plan,
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    reducedMotion: 'reduce',
    colorScheme: 'light',
    serviceWorkers: 'block',
    javaScriptEnabled: !state.isScriptless,
  });
  await context.addInitScript(prepare);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(`uncaught: ${message}`));
  try {
    const focus = await open(page, address, locale, state);
    if (state.isScriptless) await page.evaluate(prepare + letIn);
    const order = await orderOf(page, { lang: isLocal(state) ? langOf(locale) : 'zh-Hans', focus });
    faults.push(...order.faults);
    const html = await page.content();
    const findings: Finding[] = [];
    for (const engine of plan.engines) findings.push(...(await findingsOf(engine, page)));
    faults.push(...(await colourFaults(page, plan.looks)));
    for (const layout of plan.layouts) faults.push(...(await layoutFaults(page, layout)));
    const walk = plan.isWalked ? await walked(page) : { stops: 0, faults: [] };
    faults.push(...walk.faults);
    return { state: state.id, locale, title: order.title, html, findings, faults, stops: walk.stops };
  } catch (error) {
    throw new Error(`on ${locale} ${state.id}: ${error}`, { cause: error });
  } finally {
    await context.close();
  }
}

/** In the smallest of the layouts, where the focus is most easily hidden. */
async function walked(page: Page) {
  await layoutFaults(page, 'narrow');
  return keyboardFaults(page);
}
