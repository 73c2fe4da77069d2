import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { locales } from '#data/vocabulary.ts';
import { start } from '#src/carriers.ts';
import { createI18n } from '#src/i18n/i18n.ts';
import { App } from '#src/ui/App.tsx';
import { Speaker } from '#src/ui/Speaker.tsx';

// What is prerendered must be what the browser renders first, whatever its address and storage hold.
test.each(locales)('%s: the first render depends on the locale and the page alone', async (locale) => {
  const i18n = await createI18n(locale);
  const render = () =>
    renderToString(
      <Speaker by={i18n}>
        <App start={start} kinds={[]} />
      </Speaker>,
    );
  history.replaceState(null, '', `/${locale}/`);
  const plain = render();
  history.replaceState(null, '', `/${locale}/#card=dual&at=answers`);
  localStorage.setItem('signoff', JSON.stringify({ version: 1, cases: [{ answers: 'card=pocketWifi', ticks: [] }] }));
  expect(render()).toBe(plain);
  expect(plain).toContain('<h1');
  expect(plain).not.toMatch(/ style="|<style/);
});
