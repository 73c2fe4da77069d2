import type { Page } from 'playwright-core';

/** In the page: numbers all that Tab should reach, gives how many; puts the start of the way before all of them. */
function prepare(): number {
  const stops = 'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex="0"]';
  const groups = new Set<string>();
  let count = 0;
  for (const stop of document.querySelectorAll<HTMLElement>(stops)) {
    if (!stop.checkVisibility({ visibilityProperty: true }) || stop.tabIndex < 0) continue;
    const group = stop instanceof HTMLInputElement && stop.type === 'radio' ? stop.name : '';
    // One stop for all radio buttons of a question: the arrows move among them.
    if (!groups.has(group)) count++;
    if (group) groups.add(group);
    stop.dataset.stop = group || String(count);
  }
  const start = document.createElement('span');
  start.tabIndex = -1;
  document.body.prepend(start);
  start.focus();
  start.remove();
  return count;
}

/** In the page: gives which stop has the focus, and what is wrong with how that is seen; nothing where none has it. */
function inspect(): Seen | undefined {
  const shows = (element: Element | null) => {
    if (!element) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  };
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement || focused instanceof SVGElement) || focused === document.body) return undefined;
  const faults: string[] = [];
  const name = focused.outerHTML.slice(0, 120);
  const label = focused.closest('label');
  if (!shows(focused) && !shows(label)) faults.push(`focus not shown: ${name}`);
  const isSeenAt = (x: number, y: number) => {
    const top = document.elementFromPoint(x, y);
    return top !== null && (focused.contains(top) || label?.contains(top) === true);
  };
  const isSeen = [...focused.getClientRects()].some(({ left, right, top, bottom }) =>
    [0.1, 0.5, 0.9].some((across) =>
      [0.1, 0.5, 0.9].some((down) => isSeenAt(left + (right - left) * across, top + (bottom - top) * down)),
    ),
  );
  if (!isSeen) faults.push(`focus hidden: ${name}`);
  return { stop: focused.dataset.stop ?? '', faults };
}
interface Seen {
  readonly stop: string;
  readonly faults: readonly string[];
}

/** Takes a page, walks it by Tab alone from top to end, gives how many stops there were and what is wrong with them. */
export async function keyboardFaults(page: Page): Promise<{ stops: number; faults: string[] }> {
  const stops = await page.evaluate(prepare);
  // A date has a part for each of year, month and day, and a button.
  const parts = 3 * (await page.locator('input[type=date]').count());
  const seen: Seen[] = [];
  for (let press = 0; press < stops + parts; press++) {
    await page.keyboard.press('Tab');
    const one = await page.evaluate(inspect);
    if (one) seen.push(one);
  }
  const reached = seen.map(({ stop }) => stop);
  const missed = await page.evaluate(
    (known) =>
      [...document.querySelectorAll<HTMLElement>('[data-stop]')]
        .filter(({ dataset }) => !known.includes(dataset.stop ?? ''))
        .map(({ outerHTML }) => outerHTML.slice(0, 120)),
    reached,
  );
  return {
    stops,
    faults: [...seen.flatMap(({ faults }) => faults), ...missed.map((html) => `not reached by Tab: ${html}`)],
  };
}
