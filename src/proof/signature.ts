import type { Draft } from '../advice/advise.ts';

const hashes = new Map<string, number>();

function hashOf(text: string): number {
  const known = hashes.get(text);
  if (known !== undefined) return known;
  let hash = 7;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  hashes.set(text, hash);
  return hash;
}

/** Takes an advice, gives a number that differs where a reader would see a difference anywhere but in the reasons. */
export function signatureOf({ headline, channel, others, ruledOut, items, ask }: Draft): number {
  const said = [
    headline,
    ...[channel, ...others].map((one) => (one ? one.id + one.text.en : '-')),
    ...ruledOut.map(({ id }) => id),
    ...items.flatMap(({ id, facts }) => [id, ...facts.map((fact) => fact.text.en)]),
    ...ask,
  ];
  return said.reduce((hash, text) => (Math.imul(hash, 1_000_003) + hashOf(text)) | 0, 7);
}
