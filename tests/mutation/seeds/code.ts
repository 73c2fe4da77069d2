import { unit } from '../guards.ts';
import { type Fault, swap } from '../seeds.ts';

const structure = unit('tests/structure.test.ts');

/** Faults of the code's order. */
export const codeFaults: readonly Fault[] = [
  {
    name: 'a carrier named in code is named, with the file',
    seeds: [
      swap('src/advice/age.ts', 'export function isOld', `export const exception = 'tello';\nexport function isOld`),
    ],
    guard: structure,
    culprits: ['src/advice/age.ts names tello'],
  },
  {
    name: 'an import the wrong way is named',
    seeds: [
      swap(
        'machines/link.ts',
        `import { questions } from './questions.ts';`,
        `import { questions } from './questions.ts';\nimport '../src/advice/age.ts';`,
      ),
    ],
    guard: structure,
    culprits: ['machines/link.ts imports src/advice/age.ts'],
  },
  {
    name: 'a seller’s handle is found, with the file',
    seeds: [swap('index.html', '<head>', `<head><!-- ${['t', 'me/seller'].join('.')} -->`)],
    guard: structure,
    culprits: ['"index.html"'],
  },
  {
    name: 'a file too long to read is named',
    seeds: [swap('src/advice/age.ts', 'export function isOld', `${'\n'.repeat(201)}export function isOld`)],
    guard: structure,
    culprits: ['src/advice/age.ts'],
  },
];
