/** What a reader did before the app was there, to be done again in it. */
export interface DoneEarly {
  /** The fields ticked, by their ids. */
  readonly ticked: readonly string[];
  /** What was typed, by the id of the field. */
  readonly typed: readonly (readonly [id: string, text: string])[];
  /** The id of what has the focus; empty if it is the heading, undefined if it is nothing that the app replaces. */
  readonly focused: string | undefined;
  /** Whether “what it changes” was opened. */
  readonly isOpened: boolean;
  /** Whether “continue” was pressed and waits to be followed. */
  readonly isSent: boolean;
}

/**
 * What answers before React is there; it stands in the start page itself. Of the screens made beforehand it shows the one that the fragment
 * asks for, and notes what else is done. `main.tsx` ends it.
 */
export interface Early {
  /** Resolves once no key or button is held down: a click must begin and end on the same page. */
  readonly released: () => Promise<void>;
  /** From now on nothing more is shown, as React is about to take the page over; what is sent is still noted. */
  readonly hold: () => void;
  /** Ends it, and gives what the app has to take up. */
  readonly end: () => DoneEarly;
}
declare global {
  var early: Early | undefined;
  /**
   * When “continue” was first pressed while the rest of the page was still coming (milliseconds). The page's head notes it (page.html): left to
   * itself the press would end the coming in Chromium, even where the policy lets forms go nowhere, and the page would never answer. Who presses
   * again five seconds later gets the page anew: the line may have broken, and Chromium does not say so.
   */
  var sentSoon: number | undefined;
}

const find = (id: string, within: NonElementParentNode = document) => within.getElementById(id);
const main = document.querySelector('main') as HTMLElement;
const screens = (find('screens') as HTMLTemplateElement).content;
const life = new AbortController();
/** The screens made of these, by the fragment that they were shown for: whoever comes back finds what was ticked. */
const made = new Map<string, HTMLElement>();
let shown = main;
let isSent = false;
let isHeld = false;
let isLeaving = false;
let onReleased = () => {};

/** Takes a fragment of one answer or two, gives the screen made beforehand that comes after them. */
function screenAfter(hash: string): HTMLElement | null {
  const [, first = '', name, answer = ''] = /^(\w+=\w+)(?:&(\w+)=([\w-]+))?$/.exec(hash) ?? [];
  const screen = screens.getElementById(first);
  if (!screen || !name) return screen;
  if (!screen.querySelector(`[name="${name}"][value="${answer}"]`)) return null;
  const next = JSON.parse(screen.dataset.next ?? '{}');
  return screens.getElementById(next[answer] ?? next['']);
}

/** A screen in the place of the page, about the answers of a fragment. */
function make(screen: HTMLElement, hash: string): HTMLElement {
  const page = main.cloneNode() as HTMLElement;
  page.hidden = false;
  page.id = 'main';
  page.append(...screen.cloneNode(true).childNodes);
  for (const link of page.querySelectorAll('a[href*="&at="]'))
    link.setAttribute('href', `${link.getAttribute('href')}`.replace(/^.*(?=&at=)/, `#${hash}`));
  made.set(hash, page);
  return page;
}

/** The first question stays as it is behind another screen: React takes it over if that is where the reader comes back to. */
function show() {
  const hash = location.hash.slice(1);
  const screen = hash ? (screenAfter(hash) ?? (find('wait', screens) as HTMLElement)) : undefined;
  if (shown !== main) shown.remove();
  isSent = false;
  main.hidden = Boolean(screen);
  // No two elements may be called the same: the name goes to the one that is seen.
  main.id = screen ? 'first' : 'main';
  shown = screen ? (made.get(hash) ?? make(screen, hash)) : main;
  if (screen) main.after(shown);
  document.title = document.title.replace(/^.*(?= – )/, shown.querySelector('h1')?.textContent ?? '');
  for (const link of document.querySelectorAll('a[hreflang]'))
    link.setAttribute('href', `${link.getAttribute('href')?.split('#')[0]}#${hash}`);
}

/** Whatever fails before the app is there is said at the top of the page, with another try. */
function fail() {
  const notice = find('failed', screens);
  if (notice) shown.prepend(notice);
}

const on = (types: string, act: (event: Event) => void) => {
  for (const type of types.split(' ')) addEventListener(type, act, { capture: true, signal: life.signal });
};
on('popstate', show);
on('error unhandledrejection', fail);
on('pointerdown keydown', () => {
  isHeld = true;
});
on('pointerup pointercancel keyup blur', ({ type, target }) => {
  // On the way from one field to the next each loses the focus; only the window's loss ends a press.
  if (type === 'blur' && target !== window) return;
  // The click itself comes after the button was let go.
  setTimeout(() => {
    isHeld = false;
    onReleased();
  });
});
function send() {
  const chosen = shown.querySelector<HTMLInputElement>(':checked');
  const hash = `${location.hash || '#'}&${chosen?.name}=${chosen?.value}`.replace('#&', '#');
  if (!chosen || isLeaving || !screenAfter(hash.slice(1))) {
    isSent = true;
    return;
  }
  history.pushState(null, '', hash);
  show();
  scrollTo(0, 0);
  shown.querySelector('h1')?.focus();
}
on('submit', (event) => {
  event.preventDefault();
  send();
});
on('click', (event) => {
  const target = event.target as Element;
  if (target.closest('.skip')) {
    event.preventDefault();
    shown.focus();
  }
  if (target.closest('#failed button')) location.reload();
});
if (location.hash) show();
if (globalThis.sentSoon) send();

globalThis.early = {
  released: () =>
    new Promise((resolve) => {
      onReleased = resolve;
      if (!isHeld) resolve();
    }),
  hold() {
    isLeaving = true;
  },
  end() {
    life.abort();
    const focused = document.activeElement;
    const fields = [...shown.querySelectorAll('input')];
    // Whoever went elsewhere while React took the first question over is led there by it.
    if (shown !== main) shown.remove();
    main.hidden = false;
    main.id = 'main';
    return {
      ticked: fields.flatMap(({ checked, id }) => (checked ? [id] : [])),
      typed: fields.flatMap(({ type, id, value }) => (type === 'search' && value ? [[id, value] as const] : [])),
      focused: focused?.id || (focused?.tagName === 'H1' ? '' : undefined),
      isOpened: shown.querySelector('details')?.open ?? false,
      isSent,
    };
  },
};
