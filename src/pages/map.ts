import { type Carriers, kindsOffered } from '#machines/card.ts';
import { formatLink, type Link, parseLink } from '#machines/link.ts';
import { loadIndex, start } from '../carriers.ts';
import { lightingOn } from './litPath.ts';

const map = document.getElementById('map');
const languages = [...document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')].map(
  (link) => [link, link.getAttribute('href')] as const,
);

/** The carriers that the link may name. Those that cannot be loaded are missing: the path is lit as far as it is known. */
async function carriersFor({ given }: Link): Promise<Carriers> {
  const kinds = given.carrier && given.carrier[0] !== 'other' ? kindsOffered(given) : [];
  const found = await Promise.all(kinds.map((kind) => loadIndex(kind).catch(() => ({}))));
  return Object.assign({}, start, ...found);
}

if (map) {
  const light = lightingOn(map);
  const show = async () => {
    const fragment = location.hash;
    // A jump within the page keeps the path.
    if (document.getElementById(fragment.slice(1))) return;
    const link = parseLink(fragment);
    // The other languages show the same path.
    const same = formatLink(link.given, link.view);
    for (const [language, href] of languages) language.setAttribute('href', same ? `${href}#${same}` : `${href}`);
    const carriers = await carriersFor(link);
    if (fragment === location.hash) light(link, carriers);
  };
  addEventListener('hashchange', show);
  show();
}
