import { questionIds } from '#machines/link.ts';
import { offered } from '#machines/replay.ts';
import { itemRules } from '#src/advice/items.ts';
import { records } from '../journeys.ts';
import type { Chance } from './seeded.ts';

const ids = Object.keys(records);
const items = itemRules.map(({ id }) => id);
/** Markup, escapes, names every object has, other scripts' letters for ours, numbers that are none, and too much of anything. */
const poisons = [
  '<img src=x onerror=globalThis.pwned=1>',
  '"><script>globalThis.pwned=1</script>',
  'javascript:globalThis.pwned=1',
  '__proto__',
  'constructor',
  'prototype.polluted',
  'toString',
  'hasOwnProperty',
  '%',
  '%E0%A4%A',
  '%00',
  '%u4f60',
  '\u0000',
  '\ud800',
  'cаrd',
  'сarrier',
  'ｃard',
  'card\u200b',
  '../../en/',
  '//evil.example/',
  'NaN',
  '-1',
  '1e400',
  ' ',
  '=',
  '&&&',
  ',,,,',
  '#',
  '电'.repeat(50),
  'A'.repeat(40),
  'x,'.repeat(2000),
  'a'.repeat(30_000),
];

/** Half a character cannot be escaped. */
const wellFormed = (text: string) => text.replace(/[\ud800-\udfff]/g, '');

const known = (chance: Chance) => {
  const question = chance.pick(questionIds);
  const answers = question === 'carrier' ? ids : offered(question);
  return { question, answer: chance.pick(answers) };
};
/** A word where one of ours is due: mostly ours, often cut, doubled or in other letters, sometimes poison. */
function word(chance: Chance, ours: string): string {
  switch (chance.below(8)) {
    case 0:
      return chance.pick(poisons);
    case 1:
      return ours.slice(0, chance.below(ours.length + 1));
    case 2:
      return `${ours}${chance.pick(poisons)}`;
    case 3:
      return ours.toUpperCase();
    default:
      return ours;
  }
}

/** Takes chance, gives the fragment of a link as anybody might make it, without #. */
export function hostileLink(chance: Chance): string {
  const parts = Array.from({ length: chance.below(9) }, () => {
    const { question, answer } = known(chance);
    const answers = Array.from({ length: 1 + chance.below(3) }, () => word(chance, answer)).join(
      chance.pick([',', ',', ';', '%2C']),
    );
    return `${word(chance, question)}${chance.pick(['=', '=', '=', '==', ''])}${answers}`;
  });
  if (chance.below(3) === 0)
    parts.push(`at=${word(chance, chance.pick(['answers', 'cards', 'sheet', 'words', 'dates', 'helper']))}`);
  // Most begin as a link of ours does, so that they get beyond the first question.
  const begin = chance.below(3) > 0 ? [`card=${chance.pick(offered('card'))}`] : [];
  const link = [...begin, ...parts].join(chance.pick(['&', '&', '&', '&amp;', '?']));
  return chance.below(6) === 0 ? encodeURIComponent(wellFormed(link)) : link;
}

const junk = (chance: Chance): unknown =>
  chance.pick<unknown>([
    null,
    undefined,
    true,
    0,
    -1,
    Number.POSITIVE_INFINITY,
    '',
    chance.pick(poisons),
    [],
    {},
    [[[[]]]],
    { length: 1e9 },
  ]);
const mostly = (chance: Chance, value: unknown) => (chance.below(5) === 0 ? junk(chance) : value);

function hostileCase(chance: Chance): unknown {
  return mostly(chance, {
    answers: mostly(chance, hostileLink(chance)),
    ticks: mostly(
      chance,
      Array.from({ length: chance.below(chance.below(20) === 0 ? 3000 : 6) }, () =>
        mostly(chance, word(chance, chance.pick(items))),
      ),
    ),
    by: mostly(chance, chance.pick(['2026-12-01', '2026-02-31', '9999-99-99', '0000-00-00', '+275760-09-13'])),
    copy: mostly(chance, chance.below(20)),
  });
}

/** Takes chance, gives text where a memory of ours is due: of every version, of none, damaged, or no JSON at all. */
export function hostileState(chance: Chance): string {
  if (chance.below(10) === 0) return chance.pick([...poisons, '{', '[', '"', 'null', '0', '[]', '{}']);
  const state = {
    version: mostly(chance, chance.pick([1, 2, 3, '2', 0])),
    cases: mostly(
      chance,
      Array.from({ length: chance.below(chance.below(10) === 0 ? 200 : 5) }, () => hostileCase(chance)),
    ),
  };
  const text = JSON.stringify(state);
  const named = chance.below(6) === 0 ? text.replace('"version"', '"__proto__":{"polluted":1},"version"') : text;
  // Storage takes about five million; no more could have been stored.
  const end = chance.below(8) === 0 ? chance.below(named.length) : 2_000_000;
  return named.slice(0, end);
}

/** Takes chance, gives a path where a page's is due. */
export const hostilePath = (chance: Chance): string => {
  const part = () =>
    encodeURI(wellFormed(word(chance, chance.pick(['en', 'zh-Hans', 'zh-Hant', 'carriers', chance.pick(ids)]))));
  const path = Array.from({ length: 1 + chance.below(3) }, part).join('/');
  return `${path.slice(0, 2000)}${chance.pick(['', '/', '/index.html', '/?a=<b>'])}`;
};
