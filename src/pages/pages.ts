import { readFileSync } from 'node:fs';
import { type Connect, createServer, type Plugin, type ViteDevServer } from 'vite';
import { type Locale, locales } from '../../data/vocabulary.ts';
import { langOf } from '../i18n/locale.ts';
import type * as reading from './guides/knowledge.ts';
import type * as render from './guides/render.tsx';
import { addressOf, alternates, escaped, rooted, siteMap, upFrom } from './head.ts';
import { recordsPlugin } from './recordFiles.ts';
import { scriptOf } from './scripts.ts';
import { isSiteNamed, sitePath, siteUrl } from './site.ts';
import type * as starting from './start.tsx';
import { startBody, withPrint, withStyle } from './startBody.ts';

const startTemplate = 'src/pages/page.html';
const guideTemplate = 'src/pages/guide.html';
/** The one guide with a script: it lights the reader’s own path. Without it the guide is as complete as the others. */
const mapTemplate = 'src/pages/map.html';
const templateOf = (path: string) => (path === 'map/' ? mapTemplate : guideTemplate);
const renderer = 'src/pages/guides/render.tsx';
const reader = 'src/pages/guides/knowledge.ts';
const starter = 'src/pages/start.tsx';

interface StartWords extends Record<'name' | 'title' | 'description', string> {}
function wordsOf(locale: Locale): StartWords {
  return JSON.parse(readFileSync(new URL(`../i18n/${locale}/app.json`, import.meta.url), 'utf8'));
}

/** Puts values, which are HTML, into the places of a template. */
function filled(template: string, locale: Locale, values: { readonly [place: string]: string }): string {
  return template
    .replace('<html lang="en">', `<html lang="${langOf(locale)}">`)
    .replace(/%(\w+)%/g, (place, name) => values[name] ?? place);
}

/** Takes the template, a locale and what stands in its body, gives the page on which the questions begin. */
function startPage(template: string, locale: Locale, body: { app: string; early: string }): string {
  const { name, title, description } = wordsOf(locale);
  return filled(template, locale, {
    title: escaped(`${title} – ${name}`),
    description: escaped(description),
    alternates: alternates(addressOf(locale, ''), ''),
    ...body,
  });
}

/** Takes the template, a locale, a path below it and what the guide says, gives the guide. */
function guidePage(template: string, locale: Locale, path: string, guide: render.Guide): string {
  const { title, description, body } = guide;
  return filled(template, locale, {
    title: escaped(title),
    description: escaped(description),
    alternates: alternates(addressOf(locale, path), path),
    body,
  });
}

const localePath = /^\/(zh-Hans|zh-Hant|en)\/([a-z0-9/-]*)(?:[?#].*)?$/;

/** A page is a folder, and its links are relative to it: without the slash at the end they would miss. */
const toFolder: Connect.NextHandleFunction = (request, response, next) => {
  const [, path, query = ''] = /^(\/(?:zh-Hans|zh-Hant|en)(?:\/[a-z0-9-]+)*)(\?.*)?$/.exec(request.url ?? '') ?? [];
  if (path === undefined) return next();
  response.writeHead(302, { location: `${path}/${query}` });
  response.end();
};

/** While editing: a guide made anew for each request, or undefined where the address is none. */
async function guideWhileEditing(server: ViteDevServer, locale: Locale, path: string): Promise<string | undefined> {
  const { guidePaths, guideRenderer } = (await server.ssrLoadModule(`/${renderer}`)) as typeof render;
  const knowledge = ((await server.ssrLoadModule(`/${reader}`)) as typeof reading).readKnowledge();
  if (!guidePaths(knowledge).includes(path)) return undefined;
  const guide = (await guideRenderer(locale, knowledge))(path);
  const template = templateOf(path);
  return server.transformIndexHtml(`/${template}`, guidePage(readFileSync(template, 'utf8'), locale, path, guide));
}

/**
 * A Vite plugin: the templates become the page of questions and the guides of every locale, in the build and
 * while editing, and the site map of them all.
 */
export function pagesPlugin(): Plugin {
  return {
    name: 'signoff-pages',
    configurePreviewServer(server) {
      server.middlewares.use(toFolder);
    },
    configureServer(server) {
      server.middlewares.use(toFolder);
      server.middlewares.use((request, response, next) => {
        const [, locale, path = ''] = localePath.exec(request.originalUrl ?? '') ?? [];
        if (!locale) return next();
        if (path === '') {
          request.url = `/${startTemplate}`;
          return next();
        }
        guideWhileEditing(server, locale as Locale, path)
          .then((html) => {
            response.statusCode = html === undefined ? 404 : 200;
            response.setHeader('content-type', 'text/html; charset=utf-8');
            response.end(html ?? `There is no guide at ${escaped(path)}.`);
          })
          .catch(next);
      });
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { server, originalUrl, path }) {
        if (path === '/404.html') return rooted(html, sitePath);
        if (path === '/index.html') return html.replace('%alternates%', alternates(siteUrl, ''));
        const locale = locales.find((one) => originalUrl?.startsWith(`/${one}/`));
        // While editing, nothing is made beforehand.
        return server && locale ? startPage(html, locale, { app: '', early: '' }) : html;
      },
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const template = (name: string) => {
          const page = bundle[name];
          if (page?.type !== 'asset') throw new Error(`${name} was not built.`);
          delete bundle[name];
          return String(page.source);
        };
        const emit = (fileName: string, source: string) => this.emitFile({ type: 'asset', fileName, source });
        const start = withPrint(withStyle(template(startTemplate), bundle)).replaceAll('../../', '../');
        const guides = new Map([guideTemplate, mapTemplate].map((name) => [name, withPrint(template(name))]));
        // The guides are made by the same modules as the pages: a server without a port loads them.
        const modules = await createServer({
          configFile: false,
          appType: 'custom',
          logLevel: 'error',
          plugins: [recordsPlugin(false)],
          server: { middlewareMode: true, ws: false, watch: null },
          optimizeDeps: { noDiscovery: true },
        });
        const { guidePaths, guideRenderer, noScriptIn } = (await modules.ssrLoadModule(
          `/${renderer}`,
        )) as typeof render;
        const knowledge = ((await modules.ssrLoadModule(`/${reader}`)) as typeof reading).readKnowledge();
        const { makeStart } = (await modules.ssrLoadModule(`/${starter}`)) as typeof starting;
        const early = await scriptOf('src/early.ts', 'iife');
        const paths = guidePaths(knowledge);
        for (const locale of locales) {
          emit(
            `${locale}/index.html`,
            startPage(start, locale, startBody(await makeStart(locale, await noScriptIn(locale, knowledge)), early)),
          );
          const render = await guideRenderer(locale, knowledge);
          for (const path of paths) {
            const nested = guides.get(templateOf(path))?.replaceAll('../../', `../${upFrom(path)}`) ?? '';
            emit(`${locale}/${path}index.html`, guidePage(nested, locale, path, render(path)));
          }
        }
        await modules.close();
        emit('sitemap.xml', siteMap(['', ...paths]));
        emit('robots.txt', `User-agent: *\nAllow: /\nSitemap: ${siteUrl}sitemap.xml\n`);
        if (!isSiteNamed)
          this.info(`SITE_URL is not set: canonical addresses begin with ${addressOf('en', '')}. Set it to publish.`);
      },
    },
  };
}
