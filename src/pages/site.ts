/**
 * Where the built pages will stand and where mistakes are reported: the two things only whoever publishes them
 * knows. Both come from the environment at build time; the defaults are what `npm start` serves.
 */
export const siteUrl = new URL(process.env.SITE_URL ?? 'http://localhost:4173/').href.replace(/\/*$/, '/');

/** The address of a form that takes `title` and `body` (an issue tracker’s), if there is one. */
export const reportUrl = process.env.REPORT_URL;
