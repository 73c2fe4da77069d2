import type { Page } from 'playwright-core';

interface Layout {
  readonly width: number;
  readonly height: number;
  /** A style that a reader may force upon any page. */
  readonly style?: string;
}
/** WCAG 2.2, 1.4.12: what a reader may set without losing anything. */
const spacing =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';

/** The layouts each state must stand: 320 × 256 is 400 % zoom of 1280 × 1024, and the narrowest phone. The doubled text is that of a phone's settings. */
export const layouts = {
  wide: { width: 1280, height: 800 },
  narrow: { width: 320, height: 256 },
  spaced: { width: 320, height: 700, style: spacing },
  doubled: { width: 360, height: 740, style: ':root { font-size: 212.5% !important }' },
} satisfies { [name: string]: Layout };
export type LayoutId = keyof typeof layouts;
export const layoutIds = Object.keys(layouts) as LayoutId[];

/** In the page: what runs out of it, is cut off or lies upon other text, and controls too small for a finger. */
function look(): string[] {
  const faults: string[] = [];
  const name = (element: Element) =>
    `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ${element.textContent?.trim().slice(0, 40)}`;
  const width = document.documentElement.clientWidth;
  const widest = () => {
    const right = (element: Element) => Math.round(element.getBoundingClientRect().right);
    const all = [...document.querySelectorAll('main *, header *, footer *')];
    return all.reduce((one, other) => (right(other) >= right(one) ? other : one), document.body as Element);
  };
  if (document.documentElement.scrollWidth > width)
    faults.push(`sideways: ${document.documentElement.scrollWidth} px, ${name(widest())}`);

  const texts: { rect: DOMRect; parent: Element }[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (!parent || !walker.currentNode.nodeValue?.trim()) continue;
    if (!parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    range.selectNodeContents(walker.currentNode);
    for (const rect of range.getClientRects()) {
      // What stands beside the page on purpose, such as the skip link, is for no eye.
      if (rect.width > 1 && rect.height > 1 && rect.right > 0) texts.push({ rect, parent });
    }
  }
  for (const { rect, parent } of texts) {
    let within: Element | null = parent;
    let isScrolled = false;
    for (; within && within !== document.body; within = within.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(within);
      isScrolled ||= /auto|scroll/.test(overflowX + overflowY);
      const box = within.getBoundingClientRect();
      const cutX = /hidden|clip/.test(overflowX) && (rect.right > box.right + 2 || rect.left < box.left - 2);
      const cutY = /hidden|clip/.test(overflowY) && (rect.bottom > box.bottom + 2 || rect.top < box.top - 2);
      if (!isScrolled && (cutX || cutY)) faults.push(`cut off: ${name(parent)}`);
    }
    if (!isScrolled && (rect.right > width + 1 || rect.left < -1)) faults.push(`out of the page: ${name(parent)}`);
  }
  // What is fixed over the page’s end hides nothing if the page’s last line can be scrolled above it.
  const overOf = (element: Element | null): Element | null =>
    !element || getComputedStyle(element).position === 'fixed' ? element : overOf(element.parentElement);
  const { scrollHeight } = document.documentElement;
  const end = Math.max(0, ...texts.filter(({ parent }) => !overOf(parent)).map(({ rect }) => rect.bottom + scrollY));
  const isPassed = (one: Element, other: Element) => {
    const [over, under] = [overOf(one), overOf(other)];
    if (over === under || (over && under)) return false;
    return scrollHeight - end >= ((over ?? under)?.getBoundingClientRect().height ?? 0);
  };
  texts.sort((one, other) => one.rect.top - other.rect.top);
  texts.forEach(({ rect, parent }, at) => {
    for (let next = at + 1; next < texts.length; next++) {
      const other = texts[next];
      if (!other || other.rect.top > rect.bottom) break;
      const across = Math.min(rect.right, other.rect.right) - Math.max(rect.left, other.rect.left);
      const down = Math.min(rect.bottom, other.rect.bottom) - other.rect.top;
      // A line's box is taller than its letters: neighbouring lines overlap a little and touch nowhere.
      const isOver = across > 3 && down > 0.4 * Math.min(rect.height, other.rect.height);
      if (isOver && !isPassed(parent, other.parent))
        faults.push(`upon each other: ${name(parent)} and ${name(other.parent)}`);
    }
  });

  const controls =
    'button, .button, .choice, .item-head, .filter-option, summary, select, textarea, input:not([type=radio], [type=checkbox], [type=file])';
  for (const control of document.querySelectorAll(controls)) {
    const { width, height } = control.getBoundingClientRect();
    if (control.checkVisibility() && (height < 43.9 || width < 43.9))
      faults.push(`smaller than 44 px: ${Math.round(width)} × ${Math.round(height)} ${name(control)}`);
  }
  return [...new Set(faults)];
}

/** Takes a page, looks at it in a layout, gives what is wrong there and leaves the page so. */
export async function layoutFaults(page: Page, id: LayoutId): Promise<string[]> {
  const { width, height, style = '' }: Layout = layouts[id];
  await page.setViewportSize({ width, height });
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets.slice(0, 1), sheet];
  }, style);
  return (await page.evaluate(look)).map((fault) => `${id} ${fault}`);
}
