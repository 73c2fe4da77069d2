import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** All rules are run; of the others' elements, which nobody asks for, only the first is described. */
const resultTypes = ['violations'];
const everything = { resultTypes, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
/** In the dark only colours differ. */
const colours = { resultTypes, runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

type Found = { id: string; nodes: { html: string }[] }[];

/** Takes a page as it stands, gives what axe finds against WCAG 2.2 AA and its best practice, in light and dark: the rule and where. */
export async function axeFaults(page: Page): Promise<string[]> {
  // Said to the page from outside: its policy lets no script in.
  await page.evaluate(axe);
  const faults: string[] = [];
  for (const [colorScheme, rules] of [
    ['light', everything],
    ['dark', colours],
  ] as const) {
    // A colour on its way to another one is neither.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const found = await page.evaluate(`axe.run(document, ${JSON.stringify(rules)}).then((all) => all.violations)`);
    faults.push(...(found as Found).map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes[0]?.html}`));
  }
  return faults;
}
