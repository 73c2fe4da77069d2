import { type ReactNode, StrictMode, startTransition } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { type CardKind, kindsOffered } from '#machines/card.ts';
import { parseLink } from '#machines/link.ts';
import { type CarrierIndex, loadIndex, start } from './carriers.ts';
import { createI18n } from './i18n/i18n.ts';
import { isLocale, preferred } from './i18n/locale.ts';
import { TakenOver, takeUp } from './takeUp.ts';
import { App } from './ui/App.tsx';
import { Fallback } from './ui/Fallback.tsx';
import { hearOnly } from './ui/hearOnly.ts';
import { Speaker } from './ui/Speaker.tsx';
import { loadRest } from './ui/useRest.ts';

const locale = location.pathname.split('/').find(isLocale) ?? preferred(navigator.languages);
const root = hearOnly(document.getElementById('app') as HTMLElement);

async function begin() {
  const words = document.getElementById('words')?.textContent;
  // While editing, nothing is made beforehand.
  const by = words ? { locale, words: JSON.parse(words) } : await createI18n(locale);
  const pageWith = (known: CarrierIndex, kinds: readonly CardKind[]) => (
    <StrictMode>
      <Speaker by={by}>
        <Fallback>
          <App start={known} kinds={kinds} />
        </Fallback>
      </Speaker>
    </StrictMode>
  );
  const { early } = globalThis;
  if (!early) return createRoot(root).render(pageWith(start, []));

  let hash: string;
  let page: ReactNode;
  do {
    hash = location.hash;
    // What the reader has come to is put in place at once and whole, not first as a page that waits.
    const kinds = kindsOffered(parseLink(hash).given);
    const indexes = Promise.all(kinds.map(loadIndex));
    page = await Promise.all([indexes, hash && loadRest(locale)]).then(
      ([found]) => pageWith(Object.assign({}, start, ...found), kinds),
      // What did not come is asked for again by the page that needs it, and said there.
      () => pageWith(start, []),
    );
    await early.released();
  } while (hash !== location.hash);
  if (!hash) {
    early.hold();
    // In slices, so that a press in between is heard.
    return startTransition(() => void hydrateRoot(root, <TakenOver from={early}>{page}</TakenOver>));
  }
  const done = early.end();
  flushSync(() => createRoot(root).render(page));
  takeUp(done);
}

// In a task of its own: what was loaded has just been run, and a press in between is heard.
setTimeout(begin);
