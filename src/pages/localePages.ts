import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { type Locale, locales } from '../../data/vocabulary.ts';
import { langOf, localeNames } from '../i18n/locale.ts';

const template = 'src/pages/page.html';

function wordsOf(locale: Locale): Record<'name' | 'title' | 'description' | 'noScript', string> {
  return JSON.parse(readFileSync(new URL(`../i18n/${locale}/app.json`, import.meta.url), 'utf8'));
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);

const languageLinks = () =>
  locales.map((locale) => `<a href="../${locale}/" lang="${langOf(locale)}">${localeNames[locale]}</a>`).join(' ');

/** Takes the page's template and a locale, gives the page in that locale. */
export function localePage(html: string, locale: Locale): string {
  const words = wordsOf(locale);
  return html
    .replace('<html lang="en">', `<html lang="${langOf(locale)}">`)
    .replace('%title%', escaped(`${words.title} – ${words.name}`))
    .replaceAll('%description%', escaped(words.description))
    .replace('%heading%', escaped(words.title))
    .replace('%languages%', languageLinks())
    .replace('%noScript%', escaped(words.noScript));
}

/** A Vite plugin: the one template becomes /LOCALE/ in the build and while editing. */
export function localePages(): Plugin {
  return {
    name: 'signoff-locale-pages',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        const [, locale] = /^\/(zh-Hans|zh-Hant|en)\/(?:[?#].*)?$/.exec(request.url ?? '') ?? [];
        if (locale) request.url = `/${template}`;
        next();
      });
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { server, originalUrl }) {
        const locale = locales.find((one) => originalUrl?.startsWith(`/${one}/`));
        return server && locale ? localePage(html, locale) : html;
      },
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle[template];
        if (page?.type !== 'asset') return;
        const html = String(page.source).replaceAll('../../', '../');
        for (const locale of locales)
          this.emitFile({ type: 'asset', fileName: `${locale}/index.html`, source: localePage(html, locale) });
        delete bundle[template];
      },
    },
  };
}
