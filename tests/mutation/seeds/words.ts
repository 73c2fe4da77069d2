import { proof, unit } from '../guards.ts';
import { add, cut, type Fault, set, swap } from '../seeds.ts';

const words = unit('tests/i18n/words.test.ts');
const of = (locale: string, namespace: string) => `src/i18n/${locale}/${namespace}.json`;

/** Faults of the words, in three languages. */
export const wordFaults: readonly Fault[] = [
  {
    name: 'a text that one language lacks is named, with the language',
    seeds: [cut(of('zh-Hant', 'questions'), 'aim', 'why')],
    guard: words,
    culprits: ['zh-Hant > says all that the others say', '"questions:aim.why"'],
  },
  {
    name: 'a line that has words in one language only is named',
    seeds: [cut(of('zh-Hans', 'items'), 'payArrears'), cut(of('zh-Hant', 'items'), 'payArrears')],
    guard: words,
    culprits: [
      'zh-Hans > says all that the others say',
      'zh-Hant > says all that the others say',
      '"items:payArrears.what"',
    ],
  },
  {
    name: 'words for a line that does not exist are named',
    seeds: ['en', 'zh-Hans', 'zh-Hant'].map((locale) =>
      add(of(locale, 'items'), ['payNobody'], { what: 'x', how: 'x', why: 'x', done: 'x' }),
    ),
    guard: words,
    culprits: ['"payNobody.what"'],
  },
  {
    name: 'a question for the carrier without words is named',
    seeds: ['en', 'zh-Hans', 'zh-Hant'].map((locale) => cut(of(locale, 'facts'), 'notice')),
    guard: words,
    culprits: ['-   "notice"'],
  },
  {
    name: 'a text of the wrong script is named',
    seeds: [set(of('zh-Hant', 'facts'), ['refund'], '这张卡里的余额怎么退')],
    guard: words,
    culprits: ['facts:refund'],
  },
  {
    name: 'a language that says the lines in another order is named',
    seeds: [
      swap(
        'src/i18n/adviceText.ts',
        'const ofStage = stages.map(',
        `const ofStage = (locale === 'zh-Hant' ? [...stages].reverse() : stages).map(`,
      ),
    ],
    guard: proof('pocketWifi'),
    culprits: ['zh-Hant says other lines, or in another order'],
  },
];
