import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import words from '#src/i18n/en/cards.json';
import { heading, openApp } from './page.tsx';

const cmhk =
  'card=hkNumber&carrier=cmhk&tariff=prepaid&aim=close&signal=receives&holder=self&bindings=bank,messaging&place=mainland';
const tello = 'card=usSim&carrier=tello&aim=close&signal=receives&holder=self&bindings=bank';
const store = (...cases: object[]) => localStorage.setItem('signoff', JSON.stringify({ version: 2, cases }));
const stored = () => JSON.parse(localStorage.getItem('signoff') ?? '{"cases":[]}').cases;
const two = () => store({ answers: cmhk, ticks: [] }, { answers: tello, ticks: ['moveBank'] });
const cards = () => [...document.querySelectorAll('[data-card]')].map((one) => one.querySelector('h2')?.textContent);
const press = (name: string) => screen.findByRole('button', { name });
const bring = async (person: Awaited<ReturnType<typeof openApp>>['person'], text: string, name = 'cards.json') =>
  person.upload(await screen.findByLabelText(words.bring), new File([text], name, { type: 'application/json' }));

describe('the page of all cards', () => {
  test('names each card by kind and company, says how far it is, and leads on', async () => {
    store({ answers: cmhk, ticks: ['moveBank'], by: '2027-01-31' }, { answers: 'card=usSim&carrier=tello', ticks: [] });
    await openApp('at=cards');
    await heading(words.title);
    const open = await screen.findByRole('link', { name: /checklist: Hong Kong number card · China Mobile Hong Kong/ });
    expect(open).toHaveAttribute('href', `#${cmhk}`);
    const [first, second] = screen.getAllByRole('listitem').filter((one) => one.dataset.card);
    expect(first).toHaveTextContent(/Cancel the registration1 of \d+ marked.*January 31, 2027/);
    expect(second).toHaveTextContent('US SIM or eSIM · TelloQuestion 3 is next: Aim');
    // One way out is no plan of several.
    expect(screen.queryByRole('heading', { name: words.plan })).toBeNull();
  });
  test('adds a card of the same kind and company beside the first, which keeps its answers and ticks', async () => {
    store({ answers: cmhk, ticks: ['moveBank'] });
    const { person } = await openApp('at=cards');
    await person.click(await press(words.add));
    await heading(/What kind of card/);
    expect(screen.queryByRole('link', { name: 'Go on' })).toBeNull();
    await person.click(screen.getByRole('radio', { name: /A Hong Kong number card/ }));
    await person.click(await press('Continue'));
    await person.click(await screen.findByRole('radio', { name: /China Mobile Hong Kong/ }));
    await person.click(await press('Continue'));
    await screen.findByRole('radio', { name: /Monthly/ });
    const both = [
      { answers: 'card=hkNumber&carrier=cmhk', ticks: [], copy: 2 },
      { answers: cmhk, ticks: ['moveBank'] },
    ];
    await waitFor(() => expect(stored()).toEqual(both));
    history.pushState(null, '', '#at=cards');
    dispatchEvent(new PopStateEvent('popstate'));
    await waitFor(() => expect(cards()).toHaveLength(2));
    expect(cards()).toEqual([2, 1].map((copy) => `Hong Kong number card · China Mobile Hong Kong (${copy})`));
  });
  test('removes a card after asking once, and it does not come back', async () => {
    two();
    const { person, unmount } = await openApp(`${cmhk}&at=cards`);
    await person.click(await press(`${words.remove}: Hong Kong number card · China Mobile Hong Kong`));
    await person.click(await press(words.removeNo));
    expect(stored()).toHaveLength(2);
    await person.click(await press(`${words.remove}: Hong Kong number card · China Mobile Hong Kong`));
    await person.click(await press(words.removeYes));
    expect(stored()).toEqual([{ answers: tello, ticks: ['moveBank'] }]);
    expect(document.activeElement).toHaveTextContent(words.title);
    unmount();
    await openApp(`${cmhk}&at=cards`);
    await screen.findByRole('link', { name: /Tello/ });
    expect(cards()).toEqual(['US SIM or eSIM · Tello']);
  });
  test('ticks a shared line on each of its cards, and shows it half ticked where only one has it', async () => {
    two();
    const { person } = await openApp('at=cards');
    const box = await screen.findByRole<HTMLInputElement>('checkbox', { name: /done this: Move your banks.*Tello/ });
    expect([box.indeterminate, box.checked]).toEqual([true, false]);
    await person.click(box);
    expect([box.indeterminate, box.checked]).toEqual([false, true]);
    expect(stored().map(({ ticks }: { ticks: string[] }) => ticks)).toEqual([['moveBank'], ['moveBank']]);
    await person.click(box);
    expect(stored().flatMap(({ ticks }: { ticks: string[] }) => ticks)).toEqual([]);
    const table = screen.getByRole('table');
    expect(within(table).getAllByRole('columnheader')).toHaveLength(3);
    expect(within(table).getByRole('row', { name: /Way out/ })).toHaveTextContent('Cancel the registration');
  });
});

test('what another tab has stored a moment ago is kept when this one ticks', async () => {
  const { person } = await openApp(cmhk);
  const box = await screen.findByRole('checkbox', { name: /Move your banks/ });
  // No event has told this tab of it yet.
  store({ answers: tello, ticks: ['backUp'] }, { answers: cmhk, ticks: ['collectProof'] });
  await person.click(box);
  expect(stored()).toEqual([
    { answers: tello, ticks: ['backUp'] },
    { answers: cmhk, ticks: ['collectProof', 'moveBank'] },
  ]);
});

describe('a file', () => {
  test('that is bad says why and changes nothing; a good one comes in beside what is there', async () => {
    two();
    const before = localStorage.getItem('signoff');
    const { person } = await openApp('at=cards');
    const bad = [
      ['{', words.fault.notJson],
      ['{"app":"signoff","version":9,"cases":[]}', words.fault.newer],
      [' '.repeat(200_001), words.fault.tooBig],
    ] as const;
    for (const [text, told] of bad) {
      await bring(person, text);
      expect(await screen.findByText(told)).toBeInTheDocument();
      expect(screen.getByLabelText(words.bring)).toHaveAccessibleDescription(expect.stringContaining(told));
      expect(localStorage.getItem('signoff')).toBe(before);
    }
    const cases = [
      { answers: tello, ticks: ['backUp'] },
      { answers: 'card=pocketWifi&dataTerm=shortStay', ticks: ['x'] },
    ];
    await bring(person, JSON.stringify({ app: 'signoff', version: 1, cases }));
    expect(await screen.findByText('Cards added: 1.')).toBeInTheDocument();
    expect(screen.getByText(/here already: 1\./)).toBeInTheDocument();
    expect(screen.getByText(/Entry 2: these answers do not fit/)).toBeInTheDocument();
    expect(screen.getByText(/Entry 2: some ticks/)).toBeInTheDocument();
    expect(stored()[1]).toEqual({ answers: tello, ticks: ['moveBank', 'backUp'] });
    expect(stored()[2]).toEqual({ answers: 'card=pocketWifi', ticks: [] });
  });
});
