import { virtual } from '@guidepup/virtual-screen-reader';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Locale, locales } from '#data/vocabulary.ts';
import { openApp } from './page.tsx';

const complete =
  'card=hkNumber&carrier=cmhk&tariff=prepaid&aim=close&signal=receives&holder=self&bindings=bank&place=mainland';

// What is read must not depend on the day of the test.
beforeEach(() => void vi.setSystemTime('2026-11-21T12:00:00Z'));
afterEach(() => vi.useRealTimers());

/** Goes through the page from top to end as a screen reader does, gives what it says. */
async function read(): Promise<string> {
  await virtual.start({ container: document.body });
  while ((await virtual.lastSpokenPhrase()) !== 'end of document') await virtual.next();
  const log = await virtual.spokenPhraseLog();
  await virtual.stop();
  return `${log.join('\n')}\n`;
}

const isThere = (selector: string) => vi.waitFor(() => expect(document.querySelector(selector)).not.toBeNull(), 10_000);

const states: [
  name: string,
  fragment: string,
  arrive: (person: Awaited<ReturnType<typeof openApp>>['person']) => Promise<unknown>,
][] = [
  ['first question', '', () => isThere('input[type=radio]')],
  ['question of many answers', 'card=hkData&dataTerm=shortStay&carrier=sosim', () => isThere('input[type=checkbox]')],
  [
    'error',
    'card=pocketWifi',
    async (person) => {
      await isThere('input[type=radio]');
      await person.click(document.querySelector('button.primary') as Element);
      await isThere('.error-summary');
    },
  ],
  ['answers', `${complete}&at=answers`, () => isThere('main > .answers')],
  // A short one: a long one would change with every fact that is read anew.
  [
    'advice',
    'card=usVirtual&carrier=skype&balance=none&bindings=none',
    // The code comes a moment after the list.
    () => isThere('svg.qr'),
  ],
];

test.each(states.flatMap(([name, fragment, arrive]) => locales.map((locale) => ({ name, fragment, arrive, locale }))))(
  'in $locale a screen reader says of the $name what was read and approved',
  async ({
    name,
    fragment,
    arrive,
    locale,
  }: {
    name: string;
    fragment: string;
    arrive: (typeof states)[0][2];
    locale: Locale;
  }) => {
    const { person } = await openApp(fragment, locale);
    await arrive(person);
    // The last that comes.
    await isThere('.footer > [role=status]');
    await expect(await read()).toMatchFileSnapshot(`transcripts/${locale}/${name.replaceAll(' ', '-')}.txt`);
  },
);
