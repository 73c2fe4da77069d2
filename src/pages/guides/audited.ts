import audit from './audit.json';

/** Why something that a tool left to a person stays as it is; each has its words. */
export type Reason =
  | 'answersInAddress'
  | 'checkedApart'
  | 'claimIsHeading'
  | 'groupOfRows'
  | 'lineIsGroup'
  | 'listIsValid'
  | 'nameHoldsLabel'
  | 'newTab'
  | 'notAHeading'
  | 'notAnInstruction'
  | 'oneLetter'
  | 'otherSite'
  | 'pictureHasName'
  | 'scrolled'
  | 'skipLink'
  | 'touchesAnother';
export const tools = {
  axe: 'axe',
  ibm: 'IBM Equal Access',
  htmlcs: 'HTML_CodeSniffer',
  nu: 'Nu HTML Checker',
} as const;
type Tool = keyof typeof tools;

/** What the last `npm run audit -- --publish` tested, in which states, with which tools. */
export interface Audit {
  readonly version: string;
  readonly date: string;
  /** The version of the Chromium it ran in. */
  readonly browser: string;
  readonly engines: { readonly [T in Tool]: string };
  readonly locales: readonly string[];
  readonly looks: readonly string[];
  readonly layouts: readonly string[];
  /** States times locales. */
  readonly pages: number;
  /** Controls reached by Tab, over all pages. */
  readonly stops: number;
  readonly seconds: number;
  readonly exceptions: readonly { engine: Tool; rule: string; why: Reason; times: number }[];
  readonly states: readonly string[];
}
export const audited = audit as Audit;

/** What was decided, each reason once, with how often and by which tools it was asked. */
export const decided = [...new Set(audited.exceptions.map(({ why }) => why))].map((why) => {
  const same = audited.exceptions.filter((one) => one.why === why);
  return {
    why,
    times: same.reduce((sum, one) => sum + one.times, 0),
    askedBy: [...new Set(same.map(({ engine }) => tools[engine]))],
  };
});
