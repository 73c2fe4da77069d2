import { beforeAll, describe, expect, test } from 'vitest';
import { guideIds, type Locale, locales } from '#data/vocabulary.ts';
import { openKinds } from '#src/advice/openKinds.ts';
import facts from '#src/i18n/en/facts.json';
import { langOf } from '#src/i18n/locale.ts';
import { readKnowledge } from '#src/pages/guides/knowledge.ts';
import { type Guide, guidePaths, guideRenderer } from '#src/pages/guides/render.tsx';
import { cardAnswers, pathOf } from '#src/pages/guides/useChecklist.ts';
import { addressOf, alternates, siteMap } from '#src/pages/head.ts';
import { siteUrl } from '#src/pages/site.ts';
import { isOfRecord } from '../domains.ts';

const knowledge = readKnowledge();
const paths = guidePaths(knowledge);
const made = new Map<string, Guide>();
const guide = (locale: Locale, path: string) => {
  const found = made.get(`${locale}/${path}`);
  if (!found) throw new Error(`no guide ${path}`);
  return found;
};
const parsed = (locale: Locale, path: string) => {
  const page = document.implementation.createHTMLDocument();
  page.body.innerHTML = guide(locale, path).body;
  return page;
};
const all = locales.flatMap((locale) => paths.map((path) => ({ locale, path })));
const squeezed = (text: string | null) => (text ?? '').replace(/\s+/g, ' ');

beforeAll(async () => {
  for (const locale of locales) {
    const render = await guideRenderer(locale, knowledge);
    for (const path of paths) made.set(`${locale}/${path}`, render(path));
  }
}, 60_000);

test('there is a guide for every chapter, every kind of card and every carrier', () => {
  const chapters = guideIds.map((id) => `${id}/`);
  expect(paths).toEqual([
    ...chapters,
    ...cardAnswers.map(pathOf),
    ...Object.keys(knowledge.carriers).map((id) => `carriers/${id}/`),
  ]);
});

test.each(all)('$locale/$path stands without a script, with one heading and nothing unsaid', ({ locale, path }) => {
  const page = parsed(locale, path);
  expect(page.querySelectorAll('h1')).toHaveLength(1);
  expect(page.querySelectorAll('script, [style], [onclick], form')).toHaveLength(0);
  expect(page.body.textContent).not.toMatch(/undefined|\[object|NaN|\{\{|\b(app|guide|advice|facts|questions):\w/);
  const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
});

test.each(locales)('%s: every link leads somewhere, and out only to sources and to domains of records', (locale) => {
  const anchors = new Map(
    paths.map((path) => [path, new Set([...parsed(locale, path).querySelectorAll('[id]')].map(({ id }) => id))]),
  );
  const dead: string[] = [];
  for (const path of paths) {
    for (const link of parsed(locale, path).querySelectorAll<HTMLAnchorElement>('a[href]')) {
      const href = link.getAttribute('href') ?? '';
      if (/^(mailto|tel):/.test(href)) continue;
      if (/^https?:/.test(href)) {
        const mayLeave = link.relList.contains('noreferrer');
        if (!mayLeave || !(link.closest('.sources, .sources-of') || isOfRecord(href))) dead.push(`${path}: ${href}`);
        continue;
      }
      const url = new URL(href, `http://site/${locale}/${path}`);
      // Made with the scripts; tests/browser/built.test.ts follows it.
      if (url.pathname === '/licences.txt') continue;
      const to = url.pathname.replace(/^\/[^/]+\//, '');
      const at = url.hash.slice(1);
      const isGuide = to === '' || paths.includes(to);
      const isThere = to === '' || at === '' || anchors.get(to)?.has(at);
      if (!isGuide || !isThere) dead.push(`${path}: ${href}`);
    }
  }
  expect(dead).toEqual([]);
});

describe.each(Object.entries(knowledge.carriers))('the guide to %s', (id, record) => {
  test.each(locales)('says everything known, with its sources, in %s', (locale) => {
    const page = parsed(locale, `carriers/${id}/`);
    const text = squeezed(page.body.textContent);
    const statements = [
      ...Object.values(record.facts).flat(),
      ...Object.values(record.facts).flatMap((facts) => facts.flatMap(({ against = [] }) => against)),
      ...(record.ended ? [] : record.channels),
    ];
    for (const statement of statements) expect.soft(text).toContain(squeezed(statement.text[locale]));
    for (const { number } of record.hotlines) expect.soft(text).toContain(number);
    for (const { address } of record.emails ?? []) expect.soft(text).toContain(address);
    const used = new Set(statements.flatMap(({ sources }) => sources));
    for (const key of used) {
      const source = record.sources[key];
      expect.soft(text).toContain(source?.publisher);
      if (!source?.unsafe)
        expect
          .soft([...page.querySelectorAll('.sources a')].map((link) => link.getAttribute('href')))
          .toContain(source?.url);
    }
  });
  test('lets only its own domains be acted on; everything else is a source', () => {
    const page = parsed('en', `carriers/${id}/`);
    const acting = [...page.querySelectorAll('a[href^="http"]')].filter((link) => !link.closest('.sources'));
    const isOwn = (host: string) => record.domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
    const foreign = acting.map((link) => new URL(link.getAttribute('href') ?? '').host).filter((host) => !isOwn(host));
    expect(foreign).toEqual([]);
    for (const link of page.querySelectorAll('a[href^="http"]'))
      expect(link.getAttribute('rel')).toContain('noreferrer');
  });
  test('starts the questions at that carrier, where they cover it', () => {
    const starts = [...parsed('en', `carriers/${id}/`).querySelectorAll('.start a')].map((link) =>
      link.getAttribute('href'),
    );
    const carrier = record.generic ? 'other' : id;
    const wanted = record.cards.map((kind) =>
      kind === 'pocketWifi' ? '../../#card=pocketWifi' : `../../#card=${kind}&carrier=${carrier}`,
    );
    if (record.cards.length > 0) expect(starts).toEqual(wanted);
    else expect(starts).toEqual(record.generic ? ['../../#card=unsure&clue=none'] : []);
  });
});

test('a kind of fact that no source settles stands there as a question, and one that is settled does not', () => {
  for (const [id, record] of Object.entries(knowledge.carriers)) {
    const rules = knowledge.rules.filter(
      ([, one]) => one !== record && record.cards.some((kind) => one.cards.includes(kind)),
    );
    const { ask } = openKinds(
      record,
      rules.map(([, one]) => one),
    );
    const shown = [...parsed('en', `carriers/${id}/`).querySelectorAll('.ask li')].map(
      ({ textContent }) => textContent,
    );
    expect.soft(shown, id).toEqual(ask.map((kind) => facts[kind]));
  }
});

test('contradicting sources stand side by side', () => {
  const contradicted = Object.entries(knowledge.carriers).flatMap(([id, record]) =>
    Object.values(record.facts).flatMap((all) =>
      all.flatMap((fact) => (fact.against ?? []).map((other) => ({ id, fact, other }))),
    ),
  );
  expect(contradicted.length).toBeGreaterThan(0);
  for (const { id, fact, other } of contradicted) {
    const conflict = [...parsed('en', `carriers/${id}/`).querySelectorAll('.known li')].find((line) =>
      line.textContent?.includes(fact.text.en),
    );
    expect.soft(conflict?.querySelector('.conflict'), id).not.toBeNull();
    expect.soft(conflict?.textContent, id).toContain(other.text.en);
    expect.soft(conflict?.querySelectorAll('.source-note').length, id).toBeGreaterThan(1);
  }
});

describe('the list of all carriers', () => {
  test.each(locales)('has them under each of their kinds, and the chart says what the table says, in %s', (locale) => {
    const page = parsed(locale, 'carriers/');
    for (const [id, { cards }] of Object.entries(knowledge.carriers)) {
      const kinds = [...page.querySelectorAll(`.carriers a[href$="carriers/${id}/"]`)].map((link) =>
        link.closest('section')?.getAttribute('data-kind'),
      );
      expect.soft([...kinds].sort(), id).toEqual(cards.length > 0 ? [...cards].sort() : ['elsewhere']);
    }
    const bars = [...page.querySelectorAll('.bar-value')].map(({ textContent }) => textContent).sort();
    const cells = [...page.querySelectorAll('.losses td:nth-child(2)')].map(({ textContent }) => textContent).sort();
    expect(bars).toEqual(cells);
    const stated = Object.values(knowledge.carriers)
      .flatMap(({ facts }) => Object.values(facts).flat())
      .filter(({ lost }) => lost);
    expect(bars).toHaveLength(stated.length);
  });
  test('draws a longer bar for a longer time', () => {
    const bars = [...parsed('en', 'carriers/').querySelectorAll('.bar')].map((bar) => ({
      days: Number.parseInt(/\d+/.exec(bar.querySelector('.bar-value')?.textContent ?? '')?.[0] ?? '0', 10),
      width: Number(bar.querySelector('.bar-days')?.getAttribute('width')),
    }));
    const sorted = bars.toSorted((one, other) => one.days - other.days);
    expect(sorted.map(({ width }) => width)).toEqual(bars.map(({ width }) => width).sort((one, other) => one - other));
    expect(new Set(bars.map(({ width }) => width)).size).toBeGreaterThan(3);
  });
});

test.each(locales)('%s: services stand by kind, those first that need the old number', (locale) => {
  const page = parsed(locale, 'services/');
  const order = { needed: 0, disputed: 1, avoidable: 2 };
  for (const section of page.querySelectorAll('section.kind')) {
    const ranks = [...section.querySelectorAll('article')].map(
      ({ id }) => order[knowledge.bindings[id]?.oldSms ?? 'needed'],
    );
    expect(ranks).toEqual([...ranks].sort());
  }
  expect([...page.querySelectorAll('article')].map(({ id }) => id).sort()).toEqual(
    Object.keys(knowledge.bindings).sort(),
  );
});

describe('for search engines', () => {
  test.each(locales)('%s: every page has a title and a description of its own', (locale) => {
    const titles = paths.map((path) => guide(locale, path).title);
    const descriptions = paths.map((path) => guide(locale, path).description);
    expect(new Set(titles).size).toBe(titles.length);
    expect(new Set(descriptions).size).toBe(descriptions.length);
    for (const text of [...titles, ...descriptions]) expect.soft(text.length).toBeLessThan(200);
  });
  test('each page names itself, its translations and a default', () => {
    const links = alternates(addressOf('zh-Hant', 'carriers/cmhk/'), 'carriers/cmhk/');
    expect(links).toContain(`<link rel="canonical" href="${addressOf('zh-Hant', 'carriers/cmhk/')}" />`);
    for (const locale of locales)
      expect(links).toContain(`hreflang="${langOf(locale)}" href="${addressOf(locale, 'carriers/cmhk/')}"`);
    expect(links).toContain('hreflang="x-default"');
  });
  test('the site map has every page in every language once', () => {
    const map = new DOMParser().parseFromString(siteMap(['', ...paths]), 'application/xml');
    const found = [...map.querySelectorAll('url > loc')].map(({ textContent }) => textContent);
    const pages = ['', ...paths].flatMap((path) => locales.map((locale) => addressOf(locale, path)));
    expect(found.sort()).toEqual([siteUrl, ...pages].sort());
    expect(map.querySelectorAll('[hreflang="x-default"]')).toHaveLength(found.length);
  });
});

test('the text for reporting a mistake names the page and nothing about a person', () => {
  const page = parsed('en', 'carriers/cmhk/');
  expect(page.querySelector('.report pre')?.textContent).toContain(addressOf('en', 'carriers/cmhk/'));
  const link = page.querySelector('.report a')?.getAttribute('href') ?? '';
  expect(link).toMatch(/^mailto:\?subject=/);
  expect(decodeURIComponent(link)).toContain(addressOf('en', 'carriers/cmhk/'));
});

test('a path that is no guide is refused', async () => {
  const render = await guideRenderer('en', knowledge);
  expect(() => render('carriers/nobody/')).toThrow('carriers/nobody/');
  expect(() => render('carriers/__proto__/')).toThrow();
});
