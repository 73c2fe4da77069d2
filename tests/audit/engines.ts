import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const { resolve } = createRequire(import.meta.url);
const versionOf = (path: string): string => JSON.parse(readFileSync(path, 'utf8')).version;

/** What an engine found: a violation, or something it leaves to a person to decide. */
export interface Finding {
  readonly engine: EngineId;
  readonly rule: string;
  readonly html: string;
  readonly isOpen: boolean;
}
/** What is wanted of an engine: what it is sure of, and what it leaves to a person. */
type Outcome = 'violations' | 'incomplete';
const allOutcomes: readonly Outcome[] = ['violations', 'incomplete'];
interface Engine {
  readonly version: string;
  readonly script: string;
  /** An expression that finds what is to be found on the page, as a promise of findings without the engine; it may go by `resultTypes`. */
  readonly run: string;
}

// Each counts for what it says only: IBM's passes and HTML_CodeSniffer's notices and warnings on every second element
// would have to be declared by the hundred. What axe and IBM are unsure of must be decided.
export const engines = {
  axe: {
    version: versionOf(resolve('axe-core/package.json')),
    script: readFileSync(resolve('axe-core/axe.min.js'), 'utf8'),
    // All rules are run; of the elements of other outcomes, which nobody asks for, only the first is described.
    run: `axe.run(document, { resultTypes, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
      .then(({ violations, incomplete }) => [[violations, false], [incomplete, true]].flatMap(([rules, isOpen]) =>
        rules.flatMap(({ id, nodes }) => nodes.map(({ html }) => ({ rule: id, html, isOpen })))))`,
  },
  ibm: {
    version: versionOf(resolve('accessibility-checker-engine/package.json')),
    script: readFileSync(resolve('accessibility-checker-engine/ace.js'), 'utf8'),
    run: `new ace.Checker().check(document, ['WCAG_2_2']).then(({ results }) => results
      .filter(({ value: [, outcome] }) => outcome !== 'PASS')
      .map(({ ruleId, snippet, value: [, outcome] }) => ({ rule: ruleId, html: snippet, isOpen: outcome !== 'FAIL' })))`,
  },
  htmlcs: {
    version: versionOf(resolve('html_codesniffer/package.json')),
    script: readFileSync(resolve('html_codesniffer/build/HTMLCS.js'), 'utf8'),
    run: `new Promise((done, failed) => HTMLCS.process('WCAG2AA', document, () => done(HTMLCS.getMessages()
      .filter(({ type }) => type === HTMLCS.ERROR)
      .map(({ code, element }) => ({ rule: code, html: element.outerHTML ?? '', isOpen: false }))), failed))`,
  },
} satisfies { [id: string]: Engine };
export type EngineId = keyof typeof engines;
export const engineIds = Object.keys(engines) as EngineId[];

/** Puts an engine into a page. Not as a script element: the page's own policy would rightly refuse it. */
const load = (page: Page, engine: EngineId) => page.evaluate(`${engines[engine].script}\n;undefined`);

/** Takes an engine, a page as it stands and what is wanted, gives what it finds. */
export async function findingsOf(engine: EngineId, page: Page, wanted = allOutcomes): Promise<Finding[]> {
  await load(page, engine);
  const run = `((resultTypes) => ${engines[engine].run})(${JSON.stringify(wanted)})`;
  const found = ((await page.evaluate(run)) as Omit<Finding, 'engine'>[]).filter(({ isOpen }) =>
    wanted.includes(isOpen ? 'incomplete' : 'violations'),
  );
  return found.map(({ rule, html, isOpen }) => ({ engine, rule, html: html.slice(0, 300), isOpen }));
}

/** The looks in which only colours differ from the first one. */
export const looks = {
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'light', forcedColors: 'active' },
  forcedDark: { colorScheme: 'dark', forcedColors: 'active' },
} as const;
export type Look = keyof typeof looks;

const colours = `axe.run(document, { resultTypes: ['violations'], runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } })
  .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 300))))`;

/** Takes a page in which axe has run and looks, gives where colours are too much alike in them. */
export async function colourFaults(page: Page, names: readonly Look[]): Promise<string[]> {
  const faults: string[] = [];
  for (const name of names) {
    await page.emulateMedia(looks[name]);
    faults.push(...((await page.evaluate(colours)) as string[]).map((fault) => `${name} ${fault}`));
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  return faults;
}
