import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { guideIds, locales } from '#data/vocabulary.ts';
import { langOf } from '#src/i18n/locale.ts';
import { readKnowledge } from '#src/pages/guides/knowledge.ts';
import { guidePaths, noScriptIn } from '#src/pages/guides/render.tsx';
import { cardAnswers, pathOf } from '#src/pages/guides/useChecklist.ts';
import { rooted } from '#src/pages/head.ts';

const root = join(import.meta.dirname, '../..');
const parsed = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const hrefs = (page: Document) => [...page.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');

describe.each(locales)('where no script runs, the start page in %s', (locale) => {
  test('leads to every kind of card, every guide and the other languages, and each of them is there', async () => {
    const knowledge = readKnowledge();
    const html = await noScriptIn(locale, knowledge);
    // Inside noscript nothing but markup counts, and the strictest policy holds there too.
    expect(html).not.toMatch(/<script|<style|style=|onclick|undefined|\{\{/);
    const links = hrefs(parsed(html));
    const others = locales.filter((other) => other !== locale).map((other) => `./../${other}/`);
    expect(links).toEqual([
      ...cardAnswers.map((card) => `./${pathOf(card)}`),
      ...guideIds.map((guide) => `./${guide}/`),
      ...others,
    ]);
    const own = links.filter((link) => !others.includes(link));
    expect(own.filter((link) => !guidePaths(knowledge).includes(link.slice(2)))).toEqual([]);
  });
  test('explains itself in its own language and says the one rule', async () => {
    const page = parsed(await noScriptIn(locale, readKnowledge()));
    const { order, noScript } = JSON.parse(readFileSync(join(root, 'src/i18n', locale, 'guide.json'), 'utf8'));
    for (const said of [noScript.title, noScript.text, order.title, order.text])
      expect(page.body.textContent).toContain(said);
  });
});

describe('the page for what is not found', () => {
  const source = readFileSync(join(root, '404.html'), 'utf8');
  test('speaks every language, leads to each start, needs no script and is not to be indexed', () => {
    const page = parsed(source);
    for (const locale of locales) {
      const link = page.querySelector(`a[href="./${locale}/"]`);
      expect(link?.closest('[lang]')?.getAttribute('lang')).toBe(langOf(locale));
    }
    expect(page.querySelectorAll('script')).toHaveLength(0);
    expect(page.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
    expect(page.querySelectorAll('h1')).toHaveLength(1);
  });
  test.each(['/', '/signoff/'])('leads to the site at %s, from whatever depth it is served', (path) => {
    const links = hrefs(parsed(rooted(source, path)));
    expect(links).toEqual(locales.map((locale) => `${path}${locale}/`));
    for (const at of ['https://example.org/signoff/nowhere', 'https://example.org/signoff/en/a/b/c/'])
      expect(links.map((link) => new URL(link, at).pathname)).toEqual(locales.map((locale) => `${path}${locale}/`));
  });
});
