import browserslist from 'browserslist';

/** The families of browsers that Baseline asks about, as browserslist and the build call them. Of those on Android only the newest is on record. */
const families = { chrome: 'chrome', edge: 'edge', firefox: 'firefox', safari: 'safari', ios_saf: 'ios' } as const;

/** Gives the oldest version of each family that the app is made for: `browserslist` in package.json says which. Throws if a family is left out. */
export function oldest(): Record<keyof typeof families, number> {
  const versions = browserslist().map((one) => one.split(' '));
  const of = (family: string) => {
    const found = versions.filter(([name]) => name === family).map(([, version = '']) => Number.parseFloat(version));
    if (found.length === 0) throw new Error(`browserslist names no version of ${family}`);
    return Math.min(...found);
  };
  return {
    chrome: of('chrome'),
    edge: of('edge'),
    firefox: of('firefox'),
    safari: of('safari'),
    ios_saf: of('ios_saf'),
  };
}

/** The same as the build wants it: what it writes, script and style, these browsers can read. */
export const targets = (): string[] =>
  Object.entries(oldest()).map(([family, version]) => `${families[family as keyof typeof families]}${version}`);
