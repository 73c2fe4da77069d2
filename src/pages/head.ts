import { type Locale, locales } from '../../data/vocabulary.ts';
import { langOf } from '../i18n/locale.ts';
import { siteUrl } from './site.ts';

/** Takes a locale and a path below it, gives the page’s full address. */
export const addressOf = (locale: Locale, path: string): string => `${siteUrl}${locale}/${path}`;

/** Takes text, gives it with the marks that would end an attribute or a text in HTML replaced. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);

/** Takes a locale and a path below it, gives the links by which search engines find the page in each language. */
export function alternates(locale: Locale, path: string): string {
  return [
    `<link rel="canonical" href="${addressOf(locale, path)}" />`,
    ...locales.map((other) => `<link rel="alternate" hreflang="${langOf(other)}" href="${addressOf(other, path)}" />`),
    `<link rel="alternate" hreflang="x-default" href="${path === '' ? siteUrl : addressOf('en', path)}" />`,
  ].join('\n    ');
}

/** Takes the paths of all pages below a locale, gives the site map of them in every locale. */
export function siteMap(paths: readonly string[]): string {
  const entry = (locale: Locale, path: string) =>
    `  <url><loc>${addressOf(locale, path)}</loc>${locales
      .map((other) => `<xhtml:link rel="alternate" hreflang="${langOf(other)}" href="${addressOf(other, path)}"/>`)
      .join('')}</url>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${paths.flatMap((path) => locales.map((locale) => entry(locale, path))).join('\n')}
</urlset>
`;
}
