import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Locale } from '#data/vocabulary.ts';
import { start } from '#src/carriers.ts';
import { createI18n } from '#src/i18n/i18n.ts';
import { App } from '#src/ui/App.tsx';
import { catchUp } from '#src/ui/afterPaint.ts';
import { Speaker } from '#src/ui/Speaker.tsx';

/** Takes a fragment and a locale, opens the app there as a person would find it. */
export async function openApp(fragment = '', locale: Locale = 'en') {
  history.replaceState(null, '', `/${locale}/${fragment && `#${fragment}`}`);
  const i18n = await createI18n(locale);
  const view = render(
    <Speaker by={i18n}>
      <App start={start} kinds={[]} />
    </Speaker>,
  );
  // Two frames later, what is stored has been looked into.
  act(catchUp);
  return { person: userEvent.setup(), ...view };
}

/** Waits for a page with this heading. */
export const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });

/** Goes to a fragment the way a link on the page or the browser's Back does. */
export async function moveTo(fragment: string) {
  history.pushState(null, '', `#${fragment}`);
  await act(async () => void dispatchEvent(new PopStateEvent('popstate')));
}
