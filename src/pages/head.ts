import { type Locale, locales } from '../../data/vocabulary.ts';
import { langOf } from '../i18n/locale.ts';
import { siteUrl } from './site.ts';

/** Takes a locale and a path below it, gives the page’s full address. */
export const addressOf = (locale: Locale, path: string): string => `${siteUrl}${locale}/${path}`;

/** Takes a path below the locale, gives the way up from it to the locale’s page; empty on that page itself. */
export const upFrom = (path: string): string => '../'.repeat(path.split('/').length - 1);

/**
 * Takes a page of the site’s root and the site’s path, gives it with links that hold at any depth: hosts serve the page for what is
 * not found under whatever address was asked for.
 */
export const rooted = (html: string, path: string): string => html.replaceAll('="./', `="${path}`);

/** Takes text, gives it with the marks that would end an attribute or a text in HTML replaced. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);

/** A page in every language, and the address for readers of any other: the language chooser, or English. */
const versions = (path: string): (readonly [lang: string, address: string])[] => [
  ...locales.map((locale) => [langOf(locale), addressOf(locale, path)] as const),
  ['x-default', path === '' ? siteUrl : addressOf('en', path)],
];

/**
 * Takes the address of a page and its path below the locale (empty for the start and for the page that chooses a
 * language), gives the links by which search engines find it in each language.
 */
export function alternates(address: string, path: string): string {
  return [
    `<link rel="canonical" href="${address}" />`,
    ...versions(path).map(([lang, href]) => `<link rel="alternate" hreflang="${lang}" href="${href}" />`),
  ].join('\n    ');
}

/** Takes the paths of all pages below a locale, gives the site map of them in every locale, and of the page that chooses one. */
export function siteMap(paths: readonly string[]): string {
  const entry = (address: string, path: string) =>
    `  <url><loc>${address}</loc>${versions(path)
      .map(([lang, href]) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${href}"/>`)
      .join('')}</url>`;
  const entries = paths.flatMap((path) => locales.map((locale) => entry(addressOf(locale, path), path)));
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${[entry(siteUrl, ''), ...entries].join('\n')}
</urlset>
`;
}
