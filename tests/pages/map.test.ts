import { beforeAll, describe, expect, test } from 'vitest';
import { type Locale, locales } from '#data/vocabulary.ts';
import { cardKinds, entryOf } from '#machines/card.ts';
import type { QuestionId } from '#machines/interview.ts';
import { parseLink, questionIds } from '#machines/link.ts';
import { offered, replay } from '#machines/replay.ts';
import { journeyMap, type Line } from '#src/pages/guides/journeyMap.ts';
import { readKnowledge } from '#src/pages/guides/knowledge.ts';
import { guideRenderer } from '#src/pages/guides/render.tsx';
import { lightingOn } from '#src/pages/litPath.ts';
import proof from '#src/proof/proof.json';
import { carriers, records } from '../journeys.ts';

const bodies = new Map<Locale, string>();
const words = new Map<
  Locale,
  Record<string, { ask: string; short: string; answers: Record<string, { label: string }> }>
>();
let lines: Line[];
beforeAll(async () => {
  const knowledge = readKnowledge();
  lines = journeyMap(carriers);
  for (const locale of locales) {
    bodies.set(locale, (await guideRenderer(locale, knowledge))('map/').body);
    words.set(locale, (await import(`../../src/i18n/${locale}/questions.json`)).default);
  }
}, 60_000);

const parsed = (locale: Locale) => {
  const page = document.implementation.createHTMLDocument();
  page.body.innerHTML = bodies.get(locale) ?? '';
  return page;
};
const mapOf = (page: Document) => page.getElementById('map') ?? page.body;
const fragmentOf = (link: Element | null | undefined) => link?.getAttribute('href')?.replace(/^\.\.\/#?/, '') ?? 'none';
const list = (page: Document, card: string) => page.getElementById(`line-${card}`);
const said = (locale: Locale, question: string, answer: string) =>
  question === 'carrier' && answer !== 'other'
    ? records[answer]?.name[locale]
    : words.get(locale)?.[question]?.answers[answer]?.label;

describe.each(locales)('in %s', (locale) => {
  test('every kind of card, question and answer is on the list, in order', () => {
    const page = parsed(locale);
    for (const { card, stops } of lines) {
      const line = list(page, card);
      expect.soft(line?.querySelector('h3')?.textContent).toContain(said(locale, 'card', card));
      const items = [...(line?.querySelectorAll('ol > li') ?? [])];
      const asked = stops.filter((stop) => stop.asked !== 'none');
      expect(items.map((item) => item.getAttribute('data-question'))).toEqual(asked.map(({ question }) => question));
      for (const [at, { question }] of asked.entries()) {
        expect.soft(items[at]?.querySelector('a')?.textContent).toBe(words.get(locale)?.[question]?.ask);
        const answers = [...(items[at]?.querySelectorAll('ul > li') ?? [])].map(({ textContent }) => textContent);
        const kind = cardKinds.find((one) => one === card);
        const fitting = Object.keys(carriers).filter((id) => entryOf(id, { card: [card] }, carriers));
        const wanted = question === 'carrier' ? [...fitting, 'other'] : offered(question);
        if (question !== 'carrier' || kind)
          expect.soft(answers.sort()).toEqual(wanted.map((answer) => said(locale, question, answer)).sort());
        expect.soft(items[at]?.querySelectorAll('.hint').length).toBeGreaterThan(0);
      }
    }
    const rows = [...page.querySelectorAll('.rows > li[data-question] a')].map(({ textContent }) => textContent);
    expect(rows).toEqual(questionIds.map((question) => words.get(locale)?.[question]?.short));
  });
  test('every link to a question opens the interview at that question', () => {
    const page = parsed(locale);
    const links = [...page.querySelectorAll('.rows a, .stops a')];
    expect(links.length).toBeGreaterThan(questionIds.length * 4);
    for (const link of links) {
      const question = link.closest('[data-question]')?.getAttribute('data-question');
      const { given, unread } = parseLink(fragmentOf(link));
      expect.soft(replay(given, carriers), fragmentOf(link)).toMatchObject({ at: question, dropped: [], pending: {} });
      expect.soft(unread).toEqual([]);
    }
  });
  test('the proof is there with its numbers, and a sentence for each claim', () => {
    const box = parsed(locale).querySelector('.proof');
    expect(box?.querySelectorAll('.claims li')).toHaveLength(proof.claims.length);
    expect(box?.textContent).not.toMatch(/map\.|claims\./);
    expect(box?.textContent).toContain(proof.version);
    expect(box?.querySelector('time')?.dateTime).toBe(proof.date);
    for (const number of [proof.situations, proof.journeys, proof.longest])
      expect(box?.textContent).toContain(new Intl.NumberFormat(locale).format(number));
  });
});

test('the drawing has a station where the list has a question, filled where everybody is asked', () => {
  const page = parsed('en');
  for (const { card, stops } of lines)
    for (const { question, asked } of stops) {
      const row = page.querySelector(`.rows > [data-question="${question}"]`);
      const station = row?.querySelector(`.station[data-line="${card}"]`);
      expect.soft(station?.getAttribute('class')?.split(' ').at(-1) ?? 'none', `${card} ${question}`).toBe(asked);
      expect.soft(row?.querySelectorAll(`[data-line="${card}"] line`)).toHaveLength(2);
    }
  for (const svg of page.querySelectorAll('svg')) expect(svg.getAttribute('aria-hidden')).toBe('true');
});

describe('a path', () => {
  const trail = 'card=hkNumber&carrier=cmhk&tariff=monthly&aim=close';
  const lit = (fragment: string, page = parsed('en')) => {
    lightingOn(mapOf(page))(parseLink(fragment), carriers);
    return page;
  };
  const shown = (page: Document, selector: string) =>
    [...page.querySelectorAll<HTMLElement>(selector)].filter(({ hidden }) => !hidden).map((one) => one.textContent);
  const linkTo = (page: Document, question: QuestionId) =>
    fragmentOf(page.querySelector(`.rows > [data-question="${question}"] a`));

  test('is none without answers, and the page says how to get one', () => {
    const page = parsed('en');
    expect(shown(page, '.answered, .here, .yours, .path-lit')).toEqual([]);
    expect(shown(page, '.path-none')).toHaveLength(1);
    expect(mapOf(lit('')).outerHTML).toBe(mapOf(page).outerHTML);
  });
  test('is said in words at each question answered, on the drawing and on the list', () => {
    const page = lit(trail);
    const here = ['A Hong Kong number card', 'China Mobile Hong Kong', 'Monthly: I get a bill', 'It can go for good'];
    expect(shown(page, '.rows .answered')).toEqual(here.map((answer) => `You answered: ${answer}`));
    expect(shown(page, '#line-hkNumber .answered')).toEqual(here.slice(1).map((answer) => `You answered: ${answer}`));
    expect(shown(page, '#line-dual .answered')).toEqual([]);
    expect(shown(page, '.path-count')).toEqual(['Your path is lit. Questions answered: 4.']);
    expect(page.querySelectorAll('.rows .here:not([hidden])')).toHaveLength(1);
    expect(
      [...page.querySelectorAll('.lit.station')].every((one) => one.getAttribute('data-line') === 'hkNumber'),
    ).toBe(true);
  });
  test('names several answers to one question', () => {
    const rented = 'card=usVirtual&carrier=other&aim=close&signal=receives&holder=self&balance=none&bindings=bank,work';
    expect(shown(lit(rented), '#line-usVirtual .answered').at(-1)).toBe(
      'You answered: Banks and money transfer / Work, study, developer accounts',
    );
  });
  test('gives the links to its questions its own answers, and leaves the others', () => {
    const page = lit(`${trail}&place=mainland`);
    expect(linkTo(page, 'tariff')).toBe(`${trail}&place=mainland&at=tariff`);
    expect(linkTo(page, 'signal')).toBe(`${trail}&place=mainland`);
    expect(linkTo(page, 'balance')).toBe(linkTo(parsed('en'), 'balance'));
    expect(fragmentOf(page.querySelector('.path-lit a'))).toBe(`${trail}&place=mainland`);
    expect(replay(parseLink(linkTo(page, 'signal')).given, carriers).at).toBe('signal');
  });
  test('follows the next link, and goes out', () => {
    const page = parsed('en');
    const before = mapOf(page).outerHTML;
    const light = lightingOn(mapOf(page));
    light(parseLink(trail), carriers);
    light(parseLink('card=pocketWifi&contract=over'), carriers);
    expect(shown(page, '.yours')).toEqual(['Your line', 'Your line']);
    expect(shown(page, '.rows .answered')).toHaveLength(2);
    light(parseLink('__proto__=x&card=constructor'), carriers);
    const text = (html: string) => html.replace(/ class=""|You answered: [^<]*|Your path is lit[^<]*/g, '');
    expect(text(mapOf(page).outerHTML)).toBe(text(before));
  });
  test('ends at the checklist when everything is answered', () => {
    const page = lit('card=pocketWifi&contract=over&balance=none&place=hongKong');
    expect(page.querySelector('.rows > [data-question="advice"] .here')?.hasAttribute('hidden')).toBe(false);
    expect(page.querySelectorAll('.rows .here:not([hidden])')).toHaveLength(1);
  });
});
