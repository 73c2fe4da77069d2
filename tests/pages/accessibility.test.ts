import { beforeAll, expect, test } from 'vitest';
import { routes as everyRoute, locales } from '#data/vocabulary.ts';
import { cardKinds } from '#machines/card.ts';
import { questionIds } from '#machines/link.ts';
import { offered } from '#machines/replay.ts';
import { routeRules } from '#src/advice/routes.ts';
import { langOf } from '#src/i18n/locale.ts';
import { audited as audit } from '#src/pages/guides/audited.ts';
import { readKnowledge } from '#src/pages/guides/knowledge.ts';
import { guidePaths, guideRenderer } from '#src/pages/guides/render.tsx';
import { version } from '../../package.json';
import { looks } from '../audit/engines.ts';
import { exceptions } from '../audit/exceptions.ts';
import { advices } from '../audit/journeys.ts';
import { layoutIds } from '../audit/layouts.ts';
import { isLocal, states } from '../audit/states.ts';
import { versions } from '../audit/versions.ts';
import { adviseOn } from '../journeys.ts';

// What was tested must be what there is. If this fails, the app or the tools have changed since: npm run audit -- --publish.
test('the audit that was published is of this app, by these tools', () => {
  // One more company is one more page of a kind that was tested: whoever adds it need not audit everything.
  const ofTheApp = (ids: readonly string[]) => ids.filter((id) => !id.startsWith('guide/carriers/'));
  expect(ofTheApp(audit.states)).toEqual(ofTheApp(states.map(({ id }) => id)));
  expect(new Set(audit.states).size).toBe(audit.states.length);
  expect(audit.locales).toEqual(locales);
  const ofTheSite = states.filter((state) => !isLocal(state)).length;
  expect(audit.pages).toBe((audit.states.length - ofTheSite) * locales.length + ofTheSite);
  expect(audit.stops).toBeGreaterThan(audit.pages);
  expect(audit.version).toBe(version);
  expect(audit.engines).toEqual(versions);
  expect(audit.looks).toEqual(['light', ...Object.keys(looks)]);
  expect(audit.layouts).toEqual(layoutIds);
  expect(audit.exceptions.map(({ times, ...one }) => one)).toEqual(
    exceptions.map(({ engine, rule, why }) => ({ engine, rule, why })),
  );
  for (const { rule, times } of audit.exceptions) expect.soft(times, rule).toBeGreaterThan(0);
});

test('no state is left out: each question, its error, each way out, each paper, each guide, and what happens on them', () => {
  const ids = states.map(({ id }) => id);
  const routes = new Set([...advices.values()].map((given) => adviseOn(given).route));
  expect([...routes].sort()).toEqual([...everyRoute].sort());
  const wanted = [
    ...questionIds.flatMap((question) => [`question/${question}`, `question/${question}+error`]),
    ...routeRules.map(({ headline }) => `advice/${headline}`),
    ...['sheet', 'words', 'dates', 'helper'].map((view) => `paper/${view}+monthly`),
    ...guidePaths(readKnowledge()).map((path) => `guide/${path.slice(0, -1)}`),
    ...offered('clue').map((answer) => new RegExp(`^question/\\w+\\+clue-${answer}$`)),
    ...cardKinds.filter((kind) => kind !== 'pocketWifi').map((kind) => `question/carrier+${kind}`),
    ...['scriptless', 'early', 'waiting', 'appLost', 'offline', 'newer'].map((what) => `question/card+${what}`),
    ...['root', 'notFound', 'failure', 'failure+part', 'failure+partAgain'],
  ];
  const isThere = (one: string | RegExp) => ids.some((id) => (typeof one === 'string' ? id === one : one.test(id)));
  expect(wanted.filter((one) => !isThere(one))).toEqual([]);
  expect(ids.length).toBeGreaterThanOrEqual(60);
});

let render: { readonly [locale: string]: Awaited<ReturnType<typeof guideRenderer>> };
beforeAll(async () => {
  const knowledge = readKnowledge();
  render = Object.fromEntries(
    await Promise.all(locales.map(async (locale) => [locale, await guideRenderer(locale, knowledge)] as const)),
  );
});

test.each(locales)('%s: the statement says just these numbers, and the day and tools of the test', (locale) => {
  const { body, description } = render[locale]?.('accessibility/') ?? { body: '', description: '' };
  const page = document.implementation.createHTMLDocument();
  page.body.innerHTML = body;
  const text = page.querySelector('main')?.textContent ?? '';
  const said = (count: number) => new Intl.NumberFormat(langOf(locale)).format(count);
  for (const count of [audit.states.length, audit.pages, audit.stops]) expect(text).toContain(said(count));
  expect(description).toContain(String(audit.states.length));
  for (const tool of [...Object.values(audit.engines), audit.browser, audit.version]) expect(text).toContain(tool);
  expect(page.querySelector('time')?.getAttribute('datetime')).toBe(audit.date);
  const times = new Map<string, number>();
  for (const one of audit.exceptions) times.set(one.why, (times.get(one.why) ?? 0) + one.times);
  for (const count of times.values()) expect(text).toContain(said(count));
  expect(page.querySelector('.report pre')?.textContent).toContain(`${locale}/accessibility/`);
});
