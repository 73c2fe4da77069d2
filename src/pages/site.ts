/**
 * Where the built pages will stand and where mistakes are reported: the two things only whoever publishes them
 * knows. Both come from the environment at build time; an empty value counts as none. The default is what
 * `npm start` serves.
 */
const named = process.env.SITE_URL || undefined;
export const isSiteNamed = named !== undefined;

/** The address of the site, with a slash at its end. */
export const siteUrl = siteFrom(named ?? 'http://localhost:4173/');

/** The path of the site on its host, with a slash at both ends. */
export const sitePath = new URL(siteUrl).pathname;

/** The address of a form that takes `title` and `body` (an issue tracker’s), if there is one. */
export const reportUrl = process.env.REPORT_URL || undefined;

function siteFrom(address: string): string {
  if (!/^https?:\/\//.test(address) || !URL.canParse(address))
    throw new Error(`SITE_URL is “${address}”; it must be a whole address such as https://example.org/signoff/.`);
  return new URL(address).href.replace(/\/*$/, '/');
}
