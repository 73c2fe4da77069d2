import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { start } from './carriers.ts';
import { createI18n } from './i18n/i18n.ts';
import { isLocale, preferred } from './i18n/locale.ts';
import { App } from './ui/App.tsx';
import { Fallback } from './ui/Fallback.tsx';
import { Speaker } from './ui/Speaker.tsx';

const locale = location.pathname.split('/').find(isLocale) ?? preferred(navigator.languages);
const root = createRoot(document.getElementById('app') as HTMLElement);

createI18n(locale).then(
  (i18n) => {
    root.render(
      <StrictMode>
        <Speaker i18n={i18n}>
          <Fallback>
            <App start={start} />
          </Fallback>
        </Speaker>
      </StrictMode>,
    );
  },
  () => {
    // The words themselves did not load: the page's own text, in the page's language, is what is left to show.
    document.getElementById('app')?.replaceChildren(document.title, document.createElement('br'), reloadLink());
  },
);

function reloadLink(): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = location.href;
  link.textContent = '↻';
  link.onclick = () => location.reload();
  return link;
}
