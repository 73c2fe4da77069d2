import type { Carriers, Given } from '#machines/card.ts';
import type { QuestionId } from '#machines/interview.ts';
import { formatLink, type Link, questionIds } from '#machines/link.ts';
import { replay } from '#machines/replay.ts';

const elements = (within: ParentNode, selector: string) => [...within.querySelectorAll<HTMLElement>(selector)];
/** What bears this value of a data attribute. No value comes into a selector. */
const bearing = (within: ParentNode, name: 'line' | 'question' | 'answer', value: string) =>
  elements(within, `[data-${name}]`).filter((element) => element.dataset[name] === value);

/** The words on the page for these answers: those of the list of this line. */
function wordsFor(section: HTMLElement, question: QuestionId, answers: readonly string[]): string {
  const [stop] = question === 'card' ? [section] : bearing(section, 'question', question);
  const words = answers.map((answer) => stop && bearing(stop, 'answer', answer)[0]?.textContent);
  return words.filter(Boolean).join(' / ');
}

function say(element: HTMLElement, text: string): void {
  element.textContent = text;
  element.hidden = false;
}

/** Takes the map, gives a function that puts everything back as it was without a path. */
function clearing(map: HTMLElement): () => void {
  const links = elements(map, 'a').map((link) => [link, link.getAttribute('href') ?? ''] as const);
  return () => {
    for (const [link, href] of links) link.setAttribute('href', href);
    for (const part of elements(map, '.answered, .here, .yours, .path-lit')) part.hidden = true;
    for (const part of elements(map, '.lit, .passed, .reached')) part.classList.remove('lit', 'passed', 'reached');
    for (const part of elements(map, '.path-none')) part.hidden = false;
    map.classList.remove('has-path');
  };
}

/** The questions of the drawing and of the line's list, marked as far as the path goes. */
function mark(map: HTMLElement, section: HTMLElement, trail: Given, kept: Given, at: QuestionId | 'advice'): void {
  const start = map.dataset.start ?? '';
  const reached = at === 'advice' ? questionIds.length : questionIds.indexOf(at);
  for (const [place, question] of [...questionIds, 'advice' as const].entries()) {
    const rows = elements(map, '.rows > li').filter((row) => row.dataset.question === question);
    const answers = question === 'advice' ? undefined : trail[question];
    for (const row of [...rows, ...bearing(section, 'question', question)]) {
      row.classList.toggle('passed', place < reached);
      row.classList.toggle('reached', question === at);
      for (const link of elements(row, 'a'))
        if (answers && question !== 'advice') link.setAttribute('href', `${start}#${formatLink(kept, question)}`);
        else if (question === at) link.setAttribute('href', `${start}#${formatLink(kept)}`);
      for (const part of elements(row, '.here')) part.hidden = question !== at;
      if (!answers || question === 'advice') continue;
      const text = (map.dataset.answered ?? '%').replace('%', () => wordsFor(section, question, answers));
      for (const part of elements(row, '.answered')) say(part, text);
    }
  }
}

/**
 * Takes the map on the page, gives a function that lights the path of a link on it: the line of its kind of card, the
 * questions it answers, and the links that keep its answers. A link without a path puts the light out. Never throws.
 */
export function lightingOn(map: HTMLElement): (link: Link, carriers: Carriers) => void {
  const clear = clearing(map);
  return (link, carriers) => {
    clear();
    const { trail, pending, at } = replay(link.given, carriers);
    const card = trail.card?.[0] ?? '';
    const section = bearing(map, 'line', card).find((element) => element.matches('.line'));
    if (!section) return;
    const kept = { ...trail, ...pending };
    map.classList.add('has-path');
    for (const part of bearing(map, 'line', card)) {
      part.classList.add('lit');
      for (const yours of elements(part, '.yours')) yours.hidden = false;
    }
    mark(map, section, trail, kept, at);
    for (const part of elements(map, '.path-none')) part.hidden = true;
    for (const part of elements(map, '.path-lit')) {
      const count = String(Object.keys(trail).length);
      for (const sentence of elements(part, '.path-count')) say(sentence, (map.dataset.lit ?? '%').replace('%', count));
      for (const back of elements(part, 'a')) back.setAttribute('href', `${map.dataset.start}#${formatLink(kept)}`);
      part.hidden = false;
    }
  };
}
