declare module 'virtual:wizard' {
  /** What every page of the bench asks and says; put in when the page is built. */
  export const wizard: import('./wizard.ts').Wizard;
}
