import type { Plugin } from 'vite';
import { indexOf, readRecords } from '../../data/read.ts';

const id = 'virtual:carriers';

/** A Vite plugin: the index of carriers as a module, made from data/carriers/, so that records can load later. */
export function carrierIndex(): Plugin {
  return {
    name: 'signoff-carrier-index',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (resolved) =>
      resolved === `\0${id}` ? `export default ${JSON.stringify(indexOf(readRecords('carriers')))};` : undefined,
  };
}
