import type { Page } from 'playwright-core';

/** What a page is to be like, beside what the engines know. */
export interface Wanted {
  readonly lang: string;
  /** Where the focus is to be after the move that led here; undefined where the page was opened anew. */
  readonly focus: string | undefined;
}
export interface Order {
  readonly title: string;
  readonly faults: readonly string[];
}

/** In the page: its one heading, its one content, its language, its groups, its focus, and whether anything moves. */
function look({ lang, focus }: Wanted): Order {
  const all = (selector: string) =>
    [...document.querySelectorAll<HTMLElement>(selector)].filter((one) => one.checkVisibility());
  const faults: string[] = [];
  const hold = (holds: boolean, fault: string) => holds || faults.push(fault);
  const { title } = document;
  hold(all('h1').length === 1, `${all('h1').length} headings of the first level`);
  hold(all('main').length === 1, `${all('main').length} main`);
  hold(title.trim() !== '' && !/undefined|\{\{/.test(title), `the title is “${title}”`);
  hold(document.documentElement.lang === lang, `the page is said to be in ${document.documentElement.lang}`);
  for (const group of all('fieldset')) {
    const legend = group.firstElementChild;
    hold(legend?.tagName === 'LEGEND' && legend.textContent?.trim() !== '', 'a group without a name');
  }
  const ungrouped = all('input[type=radio]').filter((radio) => !radio.closest('fieldset'));
  hold(ungrouped.length === 0, 'radio buttons outside a group');
  const focused = document.activeElement;
  hold(
    !focus || focused?.matches(focus) === true,
    `the focus is on ${focused?.outerHTML.slice(0, 80)}, not on ${focus}`,
  );
  const moving = [document.documentElement, ...all('body *')].filter((element) => {
    const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
    return !/^[0s, ]*$/.test(transitionDuration) || animationName !== 'none' || scrollBehavior === 'smooth';
  });
  hold(moving.length === 0, `moves though less motion was asked for: ${moving[0]?.outerHTML.slice(0, 80)}`);
  return { title, faults };
}

/** Takes a page and what it is to be like, gives its title and what is otherwise. */
export const orderOf = (page: Page, wanted: Wanted): Promise<Order> => page.evaluate(look, wanted);
