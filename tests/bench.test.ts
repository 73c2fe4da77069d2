import { describe, expect, test } from 'vitest';
import { replay } from '#machines/replay.ts';
import { exitCode, noiseOf, verdicts } from '../bench/bounds.ts';
import { type Row, rowOf } from '../bench/columns.ts';
import { readOptions } from '../bench/options.ts';
import { withoutScripts } from '../bench/static.ts';
import { blockingAfter, median, orderOf, quantile } from '../bench/statistics.ts';
import { variants } from '../bench/variants.ts';
import { journey, readWizard } from '../bench/wizard.ts';
import { carriers } from './journeys.ts';

describe('statistics', () => {
  test('a median is the middle one, or between the two in the middle; of nothing it is no number', () => {
    expect([median([9, 1, 5]), median([4, 1, 3, 2]), median([])]).toEqual([5, 2.5, Number.NaN]);
    expect(
      quantile(
        Array.from({ length: 101 }, (_, at) => 100 - at),
        0.95,
      ),
    ).toBe(95);
  });

  test('blocking counts what is left of a task after a time, less 50 ms', () => {
    expect(
      blockingAfter(100, [
        [0, 90],
        [80, 170],
        [200, 240],
        [300, 400],
      ]),
    ).toBe(20 + 50);
  });

  test('every variant comes first in some round, and every round has all of them', () => {
    const list = ['a', 'b', 'c', 'd', 'e', 'f'];
    const orders = Array.from({ length: 12 }, (_, round) => orderOf(list, round));
    for (const order of orders) expect([...order].sort()).toEqual(list);
    expect(new Set(orders.map(([first]) => first))).toEqual(new Set(list));
    expect(new Set(orders.map((order) => order.join())).size).toBe(12);
  });
});

const good: Row = {
  kB: 90,
  requests: 8,
  ahead: 0,
  firstPaint: 300,
  largestPaint: 300,
  firstAnswer: 320,
  secondAnswer: 600,
  next: 15,
  next95: 30,
  blocking: 20,
  blockingSeen: 20,
  heap: 1.5,
  secondPaint: 150,
  lost: 0,
  isFromWorker: true,
  isKept: true,
};
const peer: Row = {
  ...good,
  kB: 200,
  firstPaint: 900,
  largestPaint: 900,
  firstAnswer: 950,
  secondAnswer: 990,
  next: 30,
  next95: 60,
  blocking: 90,
  heap: 3,
  secondPaint: 500,
};
const static_: Row = { ...good, secondPaint: 200 };
const plain: Row = { ...good, firstAnswer: 500, secondAnswer: 520 };
const run = (ours: Partial<Row>, again: Partial<Row> = {}) =>
  new Map<string, Row>([
    ['ours', { ...good, ...ours }],
    ['static', static_],
    ['static again', { ...static_, ...again }],
    ['plain', plain],
    ['surveyjs', peer],
    ['rjsf', peer],
  ]);
const failing = (ours: Partial<Row>) =>
  verdicts(run(ours), 0.02)
    .filter(({ result }) => result !== 'pass')
    .map(({ bound, result }) => `${bound}: ${result}`);

describe('bounds', () => {
  test('a page within all bounds passes all of them', () => {
    expect(failing({})).toEqual([]);
    expect(exitCode(verdicts(run({}), 0.02), 0.02)).toBe(0);
  });

  test.each<[Partial<Row>, string]>([
    [{ firstPaint: 340 }, 'first paint ≤ 1.1 × static'],
    [{ largestPaint: 340 }, 'largest paint ≤ 1.1 × static'],
    [{ firstAnswer: 360 }, 'first answer ≤ 0.7 × plain'],
    [{ next: 19 }, 'answer to next question, median ≤ 1.2 × plain'],
    [{ secondPaint: 205 }, 'second visit ≤ 1 × static'],
    [{ blockingSeen: 50 }, 'blocking after first paint < 50 ms'],
    [{ lost: 1 }, 'no click is lost'],
    [{ isKept: false }, 'every answer stands in the address at the end'],
    [{ isFromWorker: false }, 'second visit comes from the service worker'],
  ])('%o breaks “%s” and nothing else', (ours, bound) => {
    expect(failing(ours)).toEqual([`${bound}: FAIL`]);
    expect(exitCode(verdicts(run(ours), 0.02), 0.02)).toBe(1);
  });

  test('behind a peer in one column is behind it', () => {
    expect(failing({ heap: 3.1 })).toEqual([
      'ahead of surveyjs in every column: FAIL',
      'ahead of rjsf in every column: FAIL',
    ]);
  });

  test('over a bound by less than the noise is no failure, and is said', () => {
    expect(failing({ firstPaint: 335 })).toEqual(['first paint ≤ 1.1 × static: noise']);
    expect(exitCode(verdicts(run({ firstPaint: 335 }), 0.02), 0.02)).toBe(0);
  });

  test('the noise is what the same page differs from itself by; from a tenth on the run says nothing', () => {
    expect(noiseOf(run({}))).toBe(0);
    expect(noiseOf(run({}, { largestPaint: 375 }))).toBeCloseTo(0.2);
    expect(exitCode(verdicts(run({ lost: 1 }), 0.2), 0.2)).toBe(2);
    expect(noiseOf(new Map([['ours', good]]))).toBeNaN();
  });

  test('what did not run is not measured, and neither passes nor fails', () => {
    const all = verdicts(
      new Map([
        ['ours', good],
        ['static', static_],
      ]),
      Number.NaN,
    );
    expect(all.filter(({ result }) => result === 'not measured')).toHaveLength(6);
    expect(exitCode(all, Number.NaN)).toBe(0);
  });
});

test('a row holds medians of rounds, pools later answers and counts every lost click', () => {
  const loaded = {
    bytes: 1000,
    requests: 2,
    ahead: 0,
    firstPaint: 100,
    largestPaint: 100,
    blocking: 0,
    blockingSeen: 0,
    heap: 1,
    secondPaint: 50,
    isFromWorker: true,
  };
  const answered = { firstAnswer: 10, secondAnswer: 20, next: [1, 2], lost: 1, fragment: '#a' };
  const rounds = [
    { ...loaded, answered },
    { ...loaded, firstPaint: 300, isFromWorker: false, answered: { ...answered, next: [3], fragment: '#b' } },
  ];
  expect(rowOf(rounds, '#a')).toMatchObject({
    kB: 1,
    firstPaint: 200,
    next: 2,
    lost: 2,
    isFromWorker: false,
    isKept: false,
  });
});

test('the static page is our page less what only a script needs', () => {
  const page = [
    '<link rel="modulepreload" crossorigin href="a.js"><link rel="stylesheet" href="a.css">',
    '<link rel="preload" as="fetch" href="a.json"><link rel="preload" as="style" href="b.css">',
    '<style>h1{}</style><script>1</script><h1>?</h1><template id="next"><h1>!</h1></template>',
    '<script type="module" src="a.js"></script><noscript>on</noscript><p>end</p>',
  ].join('');
  expect(withoutScripts(page)).toBe(
    '<link rel="stylesheet" href="a.css"><link rel="preload" as="style" href="b.css"><style>h1{}</style><h1>?</h1><p>end</p>',
  );
});

test('the measured journey is one of the interview, and the pages made for it ask the same and offer the same', () => {
  const wizard = readWizard();
  const given = Object.fromEntries(journey.map(([question, answer]) => [question, [answer]]));
  expect(replay(given, carriers)).toMatchObject({ at: 'advice', trail: given, dropped: [] });
  expect(journey.map(([question]) => question)).toEqual(wizard.questions.map(({ id }) => id));
  for (const [at, [question, answer]] of journey.entries())
    expect
      .soft(
        wizard.questions[at]?.answers.map(({ id }) => id),
        question,
      )
      .toContain(answer);
});

test('options are read, and what is unknown is named', () => {
  const names = variants.map(({ name }) => name);
  expect(readOptions([], names)).toEqual({ rounds: 11, only: names, json: false });
  expect(readOptions(['--rounds=3', '--only=ours,static', '--json'], names)).toEqual({
    rounds: 3,
    only: ['ours', 'static'],
    json: true,
  });
  expect(() => readOptions(['--rounds=0'], names)).toThrow('--rounds takes a whole number, not 0');
  expect(() => readOptions(['--only=us'], names)).toThrow('not us');
  expect(() => readOptions(['--fast'], names)).toThrow('--fast');
});
