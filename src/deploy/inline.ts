import { createHash } from 'node:crypto';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { type Inline, policyInPage } from './headers.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

function* elementsIn(node: Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('content' in node) yield* elementsIn(node.content);
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsIn(child);
}
const attribute = (element: Element, wanted: string) => element.attrs.find(({ name }) => name === wanted)?.value;
const textOf = ({ childNodes }: Element) => childNodes.map((node) => ('value' in node ? node.value : '')).join('');
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
/** Data in a script element is no script: HTML, “prepare the script element”. */
const isScript = (element: Element) =>
  element.tagName === 'script' && /^$|^module$|^importmap$|javascript$/i.test(attribute(element, 'type') ?? '');

/** Takes sets of sources, gives each source once, in an order that does not depend on theirs. */
export const joined = (all: readonly Inline[]): Inline => ({
  scripts: [...new Set(all.flatMap(({ scripts }) => scripts))].sort(),
  styles: [...new Set(all.flatMap(({ styles }) => styles))].sort(),
});

function inlineOf(all: readonly Element[]): Inline {
  const scripts = all.filter((element) => isScript(element) && attribute(element, 'src') === undefined);
  const styles = all.filter(({ tagName }) => tagName === 'style');
  const hashes = (elements: readonly Element[]) => elements.map((element) => hashOf(textOf(element)));
  return joined([{ scripts: hashes(scripts), styles: hashes(styles) }]);
}

const foreign = /^([a-z][a-z0-9+.-]*:|\/\/)/i;
/** The attributes whose addresses a browser asks for, or sends something to, without being asked to go there. */
const fetching = ['src', 'srcset', 'poster', 'data', 'action', 'formaction', 'background', 'ping', 'manifest'];
/** The links of a head that a browser fetches; a canonical address or a translation is only named. */
const relations = /\b(stylesheet|icon|preload|modulepreload|prefetch|preconnect|dns-prefetch|manifest|prerender)\b/;

/**
 * What in a page the policy would block or what would ask anything of anybody else: handlers and styles in attributes,
 * script addresses, frames, foreign files, and links out that tell where the reader comes from.
 */
function faultsOf(all: readonly Element[]): string[] {
  const faults: string[] = [];
  for (const element of all) {
    const { tagName, attrs } = element;
    const rel = attribute(element, 'rel') ?? '';
    if (/^(iframe|frame|object|embed|base|portal)$/.test(tagName)) faults.push(`<${tagName}>`);
    for (const { name, value } of attrs) {
      const isFetched = fetching.includes(name) || (name === 'href' && /^(image|use|feimage)$/i.test(tagName));
      const isLinked = name === 'href' && tagName === 'link' && relations.test(rel);
      const isScripted = /^\s*(javascript|data|vbscript):/i.test(value) && /href|src|action/.test(name);
      if (name === 'style' || name.startsWith('on') || isScripted || ((isFetched || isLinked) && foreign.test(value)))
        faults.push(`<${tagName} ${name}="${value}">`);
    }
    const href = attribute(element, 'href') ?? '';
    if (/^(a|area)$/.test(tagName) && /^(https?:)?\/\//i.test(href) && !/\bnoreferrer\b/.test(rel))
      faults.push(`<${tagName} href="${href}"> without rel="noreferrer"`);
  }
  return faults;
}

const charset = '<meta charset="utf-8" />';

/**
 * Takes a page, gives what stands inline in it, and the page with its policy at the head, before anything the policy
 * speaks of. Throws, naming the culprit, where something in the page could not live under it.
 */
export function withPolicy(html: string): { html: string; inline: Inline } {
  const all = [...elementsIn(parse(html))];
  const faults = faultsOf(all);
  if (faults.length > 0) throw new Error(`this may not stand in a page: ${faults.join(', ')}`);
  if (html.split(charset).length !== 2)
    throw new Error(`${charset} must be there once: the policy has its place after it`);
  const inline = inlineOf(all);
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policyInPage(inline)}" />`;
  return { inline, html: html.replace(charset, `${charset}\n    ${meta}`) };
}
