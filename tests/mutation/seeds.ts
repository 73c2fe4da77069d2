import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Guard } from './guards.ts';
import { rewrite } from './workshop.ts';

/** A change of one file of a copy. Throws where the file has become another one and the seed does not fit any more. */
export type Seed = (root: string) => void;

/** A fault that somebody could make, and who must find it. */
export interface Fault {
  /** A sentence, as the test is called. */
  readonly name: string;
  readonly seeds: readonly Seed[];
  readonly guard: Guard;
  /** What the guard must say: the thing at fault by its id. */
  readonly culprits: readonly string[];
  /** Lines like this may say nothing but the culprits; then the guard need not be green without the fault. */
  readonly only?: RegExp;
}

const misfit = (file: string, what: string) => new Error(`The seed does not fit any more: ${file} has no “${what}”.`);
const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Takes a file, what stands there once, and what is to stand there. How lines are broken does not matter. */
export const swap =
  (file: string, before: string, after: string): Seed =>
  (root) =>
    rewrite(root, file, (text) => {
      const pattern = new RegExp(before.split(/\s+/).map(literal).join('\\s+'), 'g');
      const found = text.match(pattern)?.length ?? 0;
      if (found !== 1) throw misfit(file, found === 0 ? before : `${before}” just once, but ${found} times “${before}`);
      return text.replace(pattern, () => after);
    });

type Tree = { [key: string]: Tree };
type Path = readonly (string | number)[];

/** Takes a JSON file, the path of what is there, and a change of what holds it. */
const within =
  (file: string, path: Path, isThere: boolean, change: (holder: Tree, key: string) => void): Seed =>
  (root) =>
    rewrite(root, file, (text) => {
      const whole = JSON.parse(text) as Tree;
      const holder = path.slice(0, -1).reduce<Tree | undefined>((tree, key) => tree?.[String(key)], whole);
      const key = String(path.at(-1));
      if (typeof holder !== 'object' || Object.hasOwn(holder, key) !== isThere) throw misfit(file, path.join('.'));
      change(holder, key);
      return JSON.stringify(whole, null, 2);
    });

/** Takes a JSON file and the path of what is there, takes it away. */
export const cut = (file: string, ...path: Path): Seed =>
  within(file, path, true, (holder, key) => {
    delete holder[key];
  });

/** Takes a JSON file, the path of what is there and what is to be there instead. */
export const set = (file: string, path: Path, value: unknown): Seed =>
  within(file, path, true, (holder, key) => {
    holder[key] = value as Tree;
  });

/** Takes a JSON file, the path of what is not there yet and what it is to be. */
export const add = (file: string, path: Path, value: unknown): Seed =>
  within(file, path, false, (holder, key) => {
    holder[key] = value as Tree;
  });

/** Takes a file, removes it. */
export const remove =
  (file: string): Seed =>
  (root) => {
    rewrite(root, file, (text) => text);
    rmSync(join(root, file));
  };
