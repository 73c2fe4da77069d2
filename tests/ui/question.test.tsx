import { screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { heading, moveTo, openApp } from './page.tsx';

const next = () => screen.getByRole('button', { name: 'Continue' });

describe('a question page', () => {
  test('asks one question, says why and how to find out, and preselects nothing', async () => {
    await openApp();
    await heading('What kind of card do you want to be rid of?');
    expect(screen.getAllByRole('radio')).toHaveLength(8);
    for (const radio of screen.getAllByRole('radio')) expect(radio).not.toBeChecked();
    expect(screen.getByText('Why we ask')).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'How to find out' })).toBeInTheDocument();
  });
  test('moves on only by the button, and puts the answer into the address', async () => {
    const { person } = await openApp();
    await person.click(await screen.findByRole('radio', { name: /A rented pocket WiFi/ }));
    expect(location.hash).toBe('');
    await person.click(next());
    await heading('Is there a contract period still running?');
    expect(location.hash).toBe('#card=pocketWifi');
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
    expect(document.title).toBe('Is there a contract period still running? – Signoff');
  });
  test('without an answer says what is wanted, leads to it, and marks the title', async () => {
    const { person } = await openApp();
    await screen.findAllByRole('radio');
    await person.click(next());
    const summary = await screen.findByRole('alert');
    expect(summary).toHaveFocus();
    expect(document.title).toMatch(/^Error: /);
    await person.click(within(summary).getByRole('link'));
    expect(screen.getAllByRole('radio')[0]).toHaveFocus();
  });
  test('lets “none” and “not sure” stand alone among many answers', async () => {
    const { person } = await openApp('card=hkData&dataTerm=shortStay&carrier=sosim');
    await heading('Which accounts use this number?');
    const box = (name: RegExp) => screen.getByRole('checkbox', { name });
    await person.click(box(/Banks/));
    await person.click(box(/Messengers/));
    await person.click(box(/None of these/));
    expect(box(/Banks/)).not.toBeChecked();
    await person.click(box(/I am not sure/));
    expect(box(/None of these/)).not.toBeChecked();
    await person.click(box(/Banks/));
    expect(box(/I am not sure/)).not.toBeChecked();
    await person.click(next());
    expect(location.hash).toMatch(/bindings=bank$/);
  });
  test('goes back to a filled-in answer, by its own link and by the browser', async () => {
    const { person } = await openApp();
    await person.click(await screen.findByRole('radio', { name: /A rented pocket WiFi/ }));
    await person.click(next());
    expect(await screen.findByRole('link', { name: 'Back' })).toHaveAttribute('href', '#card=pocketWifi&at=card');
    await moveTo('card=pocketWifi&at=card');
    expect(await screen.findByRole('radio', { name: /A rented pocket WiFi/ })).toBeChecked();
    await moveTo('');
    expect(await screen.findByRole('radio', { name: /A rented pocket WiFi/ })).toBeChecked();
  });
  test('finds a company by any of its names in any script', async () => {
    const { person } = await openApp('card=hkNumber');
    const filter = await screen.findByLabelText('Find your company');
    await person.type(filter, '鸭聊佳');
    expect(screen.getAllByRole('radio').map((radio) => radio.getAttribute('value'))).toEqual(['cmhk', 'other']);
    await person.clear(filter);
    await person.type(filter, 'SMARTONE');
    expect(screen.getAllByRole('radio').map((radio) => radio.getAttribute('value'))).toEqual(['smartone', 'other']);
  });
  test.each([
    ['an app', 'mylink', 'cmhk'],
    ['a hotline, with or without spaces', '2888 1010', '1o1o'],
    ['a hotline typed in full', '25123123', 'csl'],
    ['the other script', '和记', 'three-hk'],
    ['full-width letters', 'ＣＭＨＫ', 'cmhk'],
  ])('finds a company by %s', async (_by, typed, id) => {
    const { person } = await openApp('card=hkNumber');
    await person.type(await screen.findByLabelText('Find your company'), typed);
    expect(screen.getAllByRole('radio').map((radio) => radio.getAttribute('value'))).toContain(id);
    expect(screen.getAllByRole('radio').length).toBeLessThan(5);
  });
  test('keeps the chosen company in the list, whatever is typed', async () => {
    const { person } = await openApp('card=hkNumber');
    await person.click(await screen.findByRole('radio', { name: /SmarTone/ }));
    await person.type(screen.getByLabelText('Find your company'), 'no such company');
    expect(screen.getByText(/None found/)).toBeInTheDocument();
    expect(screen.getByRole('radio', { name: /SmarTone/ })).toBeChecked();
    expect(screen.getByRole('radio', { name: /Another company/ })).toBeInTheDocument();
  });
});

describe('the list of answers', () => {
  test('has a change link for each, and leads on', async () => {
    await openApp('card=pocketWifi&contract=over&at=answers');
    await heading('Your answers');
    const change = screen.getAllByRole('link', { name: /^Change: / });
    expect(change.map((link) => link.getAttribute('href'))).toEqual([
      '#card=pocketWifi&contract=over&at=card',
      '#card=pocketWifi&contract=over&at=contract',
    ]);
    expect(screen.getByRole('link', { name: 'Go on with the questions' })).toHaveAttribute(
      'href',
      '#card=pocketWifi&contract=over',
    );
  });
  test('says in words what a change made needless', async () => {
    const complete =
      'card=hkNumber&carrier=cmhk&tariff=prepaid&aim=close&signal=receives&holder=self&bindings=bank&place=mainland';
    const { person } = await openApp(`${complete}&at=aim`);
    await person.click(await screen.findByRole('radio', { name: /keep the number/ }));
    await person.click(next());
    await heading('Your way out: Take the number along');
    expect(screen.getByText(/no longer fits/)).toHaveTextContent(
      'Linked accounts: Banks and money transfer; Where you are: Mainland China',
    );
  });
});

// The last: it begins anew with every module, and what loads later would belong to the new ones.
describe('a list of thousands', () => {
  const name = (n: number) => ({ 'zh-Hans': `第${n}家`, 'zh-Hant': `第${n}家`, en: `Company ${n}` });
  const many = Object.fromEntries(
    Array.from({ length: 3000 }, (_, n) => [
      `company-${n}`,
      { cards: ['hkNumber'], placeCases: [], name: name(n), aliases: [], clues: [] },
    ]),
  );
  test('shows its first screen, says how many more there are, and finds any of them', async () => {
    vi.stubGlobal('fetch', async () => new Response(JSON.stringify(many)));
    vi.resetModules();
    const { openApp: openFresh } = await import('./page.tsx');
    const { person } = await openFresh('card=hkNumber');
    expect(await screen.findByText(/other 2990/)).toHaveAttribute('role', 'status');
    expect(screen.getAllByRole('radio')).toHaveLength(11);
    await person.type(screen.getByLabelText('Find your company'), 'company 2871');
    expect(screen.getAllByRole('radio').map((radio) => radio.getAttribute('value'))).toEqual(['company-2871', 'other']);
  });
});
