import type { Audit } from '#src/pages/guides/audited.ts';
import { engines } from './engines.ts';
import { nuVersion } from './nu.ts';

/** The tools that look, each in the version installed. */
export const versions: Audit['engines'] = {
  axe: engines.axe.version,
  ibm: engines.ibm.version,
  htmlcs: engines.htmlcs.version,
  nu: nuVersion,
};
