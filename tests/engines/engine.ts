/** What a thing is to whoever cannot see the page. */
export type Role = 'link' | 'button' | 'heading' | 'radio' | 'checkbox';

/** What became known of a page while it was open. */
export interface Told {
  /** Console errors and errors that nobody caught. */
  readonly errors: string[];
  /** The address of every request. */
  readonly asked: string[];
}

/** A browser that was started, with one page open. The least that an engine must do for a person to act on it. */
export interface Engine {
  /** Goes to a page; whether it waits until that has loaded was said when it was started. */
  readonly go: (url: string) => Promise<void>;
  readonly back: () => Promise<void>;
  readonly forward: () => Promise<void>;
  readonly reload: () => Promise<void>;
  /** Makes what is seen of a page so many CSS pixels wide. */
  readonly widen: (width: number) => Promise<void>;
  /** Runs a function in the page, as text: it sees its arguments and the page only. Gives what it gives, as JSON. */
  readonly ask: <A extends readonly unknown[], R>(work: (...args: A) => R, ...args: A) => Promise<Awaited<R>>;
  /** Gives what the engine's own accessibility calls so, in the order of the page. */
  readonly find: (role: Role, name: string) => Promise<readonly string[]>;
  /** Gives what a CSS selector fits, in the order of the page: no engine knows names before a page has loaded. */
  readonly select: (selector: string) => Promise<readonly string[]>;
  /** Presses the mouse on what was found. Throws if it is not there to be pressed. */
  readonly click: (found: string) => Promise<void>;
  /** Presses keys one after the other, on whatever has the focus. */
  readonly press: (...keys: readonly string[]) => Promise<void>;
  /** What it has told until now. Whoever has read it may empty it. */
  readonly told: Told;
  /** The folder that its downloads come into. */
  readonly downloads: string;
  readonly stop: () => Promise<void>;
}

/** The keys that have no character, as WebDriver writes them. */
const keys = new Map([
  ['Tab', '\uE004'],
  ['Enter', '\uE007'],
  ['ArrowDown', '\uE015'],
  ['Space', ' '],
]);

/** Takes names of keys, gives the actions that press them: both protocols have them in the same form. */
export const pressing = (names: readonly string[]) => [
  {
    type: 'key',
    id: 'keyboard',
    actions: names.flatMap((name) => {
      const value = keys.get(name) ?? name;
      return [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ];
    }),
  },
];
