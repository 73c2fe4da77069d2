import { check, unit } from '../guards.ts';
import { add, cut, type Fault, remove, set } from '../seeds.ts';

const wifi = 'data/carriers/pocket-wifi.json';
const skype = 'data/carriers/skype.json';
const amazon = 'data/bindings/amazon.json';

/** Faults of the data files: check names the file and the field. */
export const dataFaults: readonly Fault[] = [
  {
    name: 'a fact without a source is named, with its file',
    seeds: [cut(wifi, 'facts', 'about', 0, 'sources')],
    guard: check,
    culprits: [wifi, 'facts.about.0.sources: is missing'],
  },
  {
    name: 'a fact whose source is not in the file is named',
    seeds: [cut(wifi, 'sources', 'csl')],
    guard: check,
    culprits: [wifi, 'facts.earlyFee.0.sources: names the source “csl”'],
  },
  {
    name: 'an unknown kind of account is named',
    seeds: [set(amazon, ['kind'], 'gambling')],
    guard: check,
    culprits: [amazon, 'kind: cannot be "gambling"'],
  },
  {
    name: 'an unknown kind of fact is named',
    seeds: [add(skype, ['facts', 'rumours'], [])],
    guard: check,
    culprits: [skype, 'rumours'],
  },
  {
    name: 'a channel for an unknown answer is named',
    seeds: [set(wifi, ['channels', 0, 'accepts', 'place'], ['moon'])],
    guard: check,
    culprits: [wifi, 'channels.0.accepts'],
  },
  {
    name: 'a fact in one language too few is named',
    seeds: [cut(skype, 'facts', 'ended', 0, 'text', 'zh-Hant')],
    guard: check,
    culprits: [skype, 'facts.ended.0.text.zh-Hant: is missing'],
  },
  {
    name: 'a way out for which the last channel does not take everybody is named',
    seeds: [add(wifi, ['channels', 3, 'accepts'], { place: ['hongKong'] })],
    guard: check,
    culprits: [wifi, 'leave somebody without a channel for “returnDevice”'],
  },
  {
    name: 'an address elsewhere is named',
    seeds: [set('data/bindings/apple.json', ['url'], 'https://cards.example.com/')],
    guard: check,
    culprits: ['data/bindings/apple.json', 'leads to cards.example.com'],
  },
  {
    name: 'a row of the articles answered by nothing that exists is named',
    seeds: [set('data/seeds.json', ['A1', 'answeredBy', 0], 'fact:cmhk/rumours')],
    guard: unit('tests/data/claims.test.ts'),
    culprits: ['what answers row A1 exists', 'fact:cmhk/rumours'],
  },
  {
    name: 'a company of the contract without a record is named',
    seeds: [remove('data/carriers/tello.json')],
    guard: unit('tests/data/records.test.ts'),
    culprits: ['"tello"'],
  },
];
