import { beforeAll, describe, expect, test } from 'vitest';
import { initialTransition, transition } from 'xstate';
import { type Locale, locales } from '#data/vocabulary.ts';
import { type CardKind, cardKind, cardKinds, entryOf, type Given } from '#machines/card.ts';
import { type AnswerId, type InterviewEvent, interview, type QuestionId } from '#machines/interview.ts';
import { isMany, offered } from '#machines/replay.ts';
import type { Advice } from '#src/advice/advise.ts';
import { factsOf } from '#src/advice/facts.ts';
import { branchesFrom, type Likelihood, likelihoodsIn, together } from '#src/advice/outlook.ts';
import { type Situation, situationOf } from '#src/advice/situation.ts';
import { readKnowledge } from '#src/pages/guides/knowledge.ts';
import { guideRenderer } from '#src/pages/guides/render.tsx';
import { cardAnswers, pathOf } from '#src/pages/guides/useChecklist.ts';
import { adviseOn, carriers, everything, supplierOf } from '../journeys.ts';

type Card = (typeof cardAnswers)[number];
const knowledge = readKnowledge();
const pages = new Map<string, HTMLElement>();
const pageOf = (card: Card, locale: Locale = 'en') => pages.get(`${locale} ${card}`) as HTMLElement;
const overview = (locale: Locale) => pages.get(locale) as HTMLElement;

beforeAll(async () => {
  for (const locale of locales) {
    const render = await guideRenderer(locale, knowledge);
    const parsed = (path: string) => {
      const page = document.implementation.createHTMLDocument();
      page.body.innerHTML = render(path).body;
      return page.querySelector('main') as HTMLElement;
    };
    pages.set(locale, parsed('checklists/'));
    for (const card of cardAnswers) pages.set(`${locale} ${card}`, parsed(pathOf(card)));
  }
}, 120_000);

const all = (within: Element, selector: string) => [...within.querySelectorAll<HTMLElement>(selector)];
const words = (text = '') => text.split(' ').filter(Boolean);
const text = (element: Element | null) => (element?.textContent ?? '').replace(/\s+/g, ' ');

/** What a reader brings to the page: their answers, their company, and what is left to ask it. */
interface Reader {
  readonly given: Given;
  readonly situation: Situation;
  readonly advice: Advice;
}
/** A condition printed on the page, and something that stands under cases of them: in none where it says “always”. */
type Part = DOMStringMap;
interface Entry {
  readonly id: string;
  readonly isAlways: boolean;
  readonly cases: readonly (readonly Part[])[];
}
const partsIn = (one: Element) => all(one, '[data-question], [data-ways], [data-stated], [data-open]');
const entryAt = (element: HTMLElement): Entry => ({
  id: element.dataset.way ?? element.dataset.line ?? '',
  isAlways: element.querySelector('.always') !== null,
  cases: all(element, '[data-case]').map((one) => partsIn(one).map(({ dataset }) => ({ ...dataset }))),
});
const sheetOf = (page: HTMLElement) => ({
  ways: all(page, '[data-way]').map(entryAt),
  lines: all(page, '[data-line]').map(entryAt),
});

/** Whether one condition printed on the page is true of a reader who has found their way out. */
function isTrue(part: Part, { given, situation, advice }: Reader, way: string | undefined): boolean {
  const { question, answers, ways, stated, open } = part;
  if (question) return words(answers).some((answer) => situation[question]?.[answer] !== undefined);
  if (ways) return words(ways).includes(way ?? '');
  if (stated) return factsOf(supplierOf(given), stated as 'lapse', situation).length > 0;
  if (open === undefined) throw new Error(`${JSON.stringify(part)} says nothing`);
  return advice.ask.length > 0;
}
const isMet = (one: readonly Part[], reader: Reader, way?: string) => one.every((part) => isTrue(part, reader, way));
const stands = ({ isAlways, cases }: Entry, reader: Reader, way?: string) =>
  isAlways || cases.some((one) => isMet(one, reader, way));

/** What a reader makes of a page: the first way out that fits, and the lines that are for them. */
function read({ ways, lines }: ReturnType<typeof sheetOf>, reader: Reader) {
  const way = ways.find((entry) => stands(entry, reader))?.id;
  return { way, lines: lines.filter((entry) => stands(entry, reader, way)).map(({ id }) => id) };
}

/** The same numbers every time. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** A complete journey that begins so, taken by chance over the machine itself. */
function strolled(first: Given, roll: (sides: number) => number): Reader {
  let [state] = initialTransition(interview, carriers);
  while (state.status === 'active') {
    const question = state.value as QuestionId;
    const sets = first[question] ? [first[question]] : everything(question, state.context.given);
    const plain = offered(question).filter((answer) => answer !== 'none' && answer !== 'unsure' && roll(2) === 0);
    const isSet = !first[question] && isMany(question) && plain.length > 0;
    const [answer, ...also] = (isSet ? plain : sets[roll(sets.length)]) ?? [];
    [state] = transition(interview, state, { type: `${question}.${answer}` as AnswerId, also } as InterviewEvent);
  }
  const { given } = state.context;
  return { given, situation: situationOf(given, carriers), advice: adviseOn(given) };
}
const firstOf = (card: Card): Given => (card === 'unsure' ? { card: [card], clue: ['none'] } : { card: [card] });

/** Of every line whether it is on all lists of a kind of card, on some or on none, whatever the company. */
function likelihoods(card: Card): ReadonlyMap<string, Likelihood> {
  const first = firstOf(card);
  const ids = Object.keys(carriers).filter((id) => id !== 'other' && entryOf(id, first, carriers));
  const starts =
    card === 'pocketWifi' || card === 'unsure' ? [first] : [...ids, 'other'].map((id) => ({ ...first, carrier: [id] }));
  return together(
    starts.flatMap((start) => {
      const supplier = supplierOf(start);
      return branchesFrom(start, carriers, supplier).map((branch) => likelihoodsIn(branch, supplier));
    }),
  );
}

describe.each(cardAnswers)('the checklist for %s', (card) => {
  test('has every line that can occur for such a card, and no other; “always” are those of every journey', () => {
    const told = [...likelihoods(card)];
    const page = pageOf(card);
    const idsOf = (entries: readonly HTMLElement[]) => [...new Set(entries.map(({ dataset }) => dataset.line))].sort();
    const lines = all(page, '[data-line]');
    expect(idsOf(lines)).toEqual(told.flatMap(([id, likelihood]) => (likelihood === 'never' ? [] : [id])).sort());
    const always = lines.filter((line) => line.querySelector('.always'));
    expect(idsOf(always)).toEqual(told.flatMap(([id, likelihood]) => (likelihood === 'always' ? [id] : [])).sort());
  }, 60_000);

  test('read on paper, gives the way out and exactly the lines, in order, of the advice on the same answers', () => {
    const roll = dice(17);
    const sheet = sheetOf(pageOf(card));
    // Whatever the page says must come true for somebody: every way out, and every case of every line.
    const ways = new Set<string | undefined>(sheet.ways.map(({ id }) => id));
    const cases = new Set(sheet.lines.flatMap((line) => line.cases));
    for (let times = 0; times < 150 || (ways.size + cases.size > 0 && times < 5000); times++) {
      const reader = strolled(firstOf(card), roll);
      const { given, advice } = reader;
      const { way, lines } = read(sheet, reader);
      expect({ given, way, lines }).toEqual({ given, way: advice.headline, lines: advice.items.map(({ id }) => id) });
      ways.delete(way);
      for (const one of cases) if (isMet(one, reader, way)) cases.delete(one);
    }
    expect([...ways]).toEqual([]);
    expect([...cases]).toEqual([]);
  }, 120_000);

  test('leads from each answer to the ways out and lines that name it, and back', () => {
    const page = pageOf(card);
    const entries = all(page, '[data-way], [data-line]').map((entry) => ({
      href: `#${entry.id}`,
      parts: partsIn(entry).map(({ dataset }) => ({ question: dataset.question, answers: words(dataset.answers) })),
    }));
    for (const entry of all(page, '#questions [data-question]:is(li)')) {
      const question = entry.dataset.question as QuestionId;
      for (const answer of all(entry, '.boxes > [data-answer]')) {
        const isNamed = (part: (typeof entries)[number]['parts'][number]) =>
          part.question === question &&
          part.answers.includes(answer.dataset.answer ?? '') &&
          part.answers.length < offered(question).length;
        const links = all(answer, 'a').map((link) => link.getAttribute('href'));
        const named = entries.filter(({ parts }) => parts.some(isNamed)).map(({ href }) => href);
        expect.soft(links, text(answer)).toEqual(named);
      }
    }
    for (const part of all(page, '[data-case] [data-question]')) {
      const target = part.querySelector('a')?.getAttribute('href') ?? '';
      expect.soft(page.querySelector(target)?.getAttribute('data-question')).toBe(part.dataset.question);
    }
  });

  test.each(locales)('says the same in %s, with the words of the questions', (locale) => {
    const page = pageOf(card, locale);
    const structure = (main: HTMLElement) =>
      all(main, '[data-question], [data-way], [data-line], [data-case], [data-ways], .always').map(
        ({ id, className, dataset }) => ({ id, className, ...dataset }),
      );
    expect(structure(page)).toEqual(structure(pageOf(card)));
    for (const part of all(page, '[data-case] [data-question]')) {
      const question = part.dataset.question as QuestionId;
      const answers = words(part.dataset.answers);
      const entry = page.querySelector(`#questions #question-${question}`);
      const label = (answer: string) =>
        entry?.querySelector(`[data-answer="${answer}"]`)?.firstChild?.textContent ?? '?';
      const others = offered(question).filter((answer) => !answers.includes(answer));
      // All its answers are named, or the one that is left out; nothing, where any answer will do.
      const isSaid = [answers, ...(others.length <= 1 ? [others] : [])].some((names) =>
        names.every((answer) => text(part).includes(label(answer))),
      );
      expect.soft(entry, text(part)).not.toBeNull();
      expect.soft(isSaid, text(part)).toBe(true);
    }
  });
});

test('whoever is not sure and finds the kind by the number gets there what the advice says, with the line they take along', () => {
  const roll = dice(29);
  const own = all(pageOf('unsure'), '#question-clue a[href^="#line-"]').map(
    (link) => pageOf('unsure').querySelector<HTMLElement>(link.getAttribute('href') ?? '')?.dataset.line,
  );
  expect(own).toEqual(['findOutCard']);
  const except = all(pageOf('unsure'), '[data-except]').map(({ dataset }) => dataset.except);
  const sheets = new Map(cardKinds.map((kind) => [kind, sheetOf(pageOf(kind))]));
  for (const clue of offered('clue').filter((answer) => answer !== 'none')) {
    const links = all(pageOf('unsure'), `#question-clue [data-answer="${clue}"] a`).map((link) =>
      link.getAttribute('href'),
    );
    for (let times = 0; times < 150; times++) {
      const reader = strolled({ card: ['unsure'], clue: [clue] }, roll);
      const kind = cardKind(reader.given, carriers) as CardKind;
      expect(links).toContain(`../../${pathOf(kind)}`);
      const { way, lines } = read(sheets.get(kind) ?? sheetOf(pageOf('unsure')), reader);
      const along = except.includes(way ?? '') ? [] : own;
      expect({ way, lines: [...along, ...lines] }).toEqual({
        way: reader.advice.headline,
        lines: reader.advice.items.map(({ id }) => id),
      });
    }
  }
}, 60_000);

describe.each(locales)('in %s', (locale) => {
  test('the overview leads to a page for each kind of card', () => {
    const links = all(overview(locale), '.card-kinds a').map((link) => link.getAttribute('href'));
    expect(links).toEqual(cardAnswers.map((card) => `../${pathOf(card)}`));
  });
  test('every page says enough, the order first, and leaves out no level of heading', () => {
    for (const page of [overview(locale), ...cardAnswers.map((card) => pageOf(card, locale))]) {
      expect.soft(text(page).replace(/\s/g, '').length, text(page.querySelector('h1'))).toBeGreaterThanOrEqual(1500);
      const levels = all(page, 'h1, h2, h3, h4').map(({ tagName }) => Number(tagName[1]));
      expect
        .soft(
          levels.every((level, at) => level <= (levels[at - 1] ?? 0) + 1),
          String(levels),
        )
        .toBe(true);
      const rule = page.querySelector('.order-rule') as Element;
      const before = page.querySelector('h2')?.compareDocumentPosition(rule) ?? 0;
      expect.soft(before & Node.DOCUMENT_POSITION_PRECEDING, 'before the first part').toBeTruthy();
    }
  });
  test('each kind of card leads to the guide of every company that issues it', () => {
    for (const kind of cardKinds) {
      const linked = all(pageOf(kind, locale), 'a[href*="/carriers/"]').map((link) =>
        link
          .getAttribute('href')
          ?.replace(/^.*carriers\//, '')
          .replace('/', ''),
      );
      const issuing = Object.entries(knowledge.carriers).filter(([, { cards }]) => cards.includes(kind));
      for (const [id] of issuing) expect.soft(linked, kind).toContain(id);
    }
  });
});
