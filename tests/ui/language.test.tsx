import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Locale } from '#data/vocabulary.ts';
import { records } from '../journeys.ts';
import { serveRecords } from '../served.ts';
import { heading, openApp } from './page.tsx';

// What was loaded stays loaded, so each test is about a carrier of its own.
const ofUs = (carrier: string) => `card=usSim&carrier=${carrier}&aim=close&signal=receives&holder=self&bindings=none`;
const sayings = (carrier: string, locale: Locale) => records[carrier]?.channels.map(({ text }) => text[locale]) ?? [];
const shows = (text = '') => expect(document.body.textContent).toContain(text);
const goTo = (language: string) => screen.getByRole('link', { name: language });

/** Addresses asked for, and those that are held back or refused. */
const asked: string[] = [];
let treat: (path: string) => Promise<Response> | undefined;
beforeEach(() => {
  asked.length = 0;
  treat = () => undefined;
  vi.stubGlobal('fetch', (url: URL) => {
    const path = url.pathname.split('/data/dev/')[1] ?? '';
    asked.push(path);
    return treat(path) ?? serveRecords(url);
  });
});

describe('the facts of a list', () => {
  test('load in the page’s language alone, and only what the answers need', async () => {
    await openApp(ofUs('ultra-mobile'), 'zh-Hant');
    await heading(/你的做法/);
    shows(sayings('ultra-mobile', 'zh-Hant')[0]);
    expect(asked.filter((path) => /ultra-mobile/.test(path))).toEqual([
      'carriers/ultra-mobile.json',
      'zh-Hant/carriers/ultra-mobile.json',
    ]);
    expect(asked.filter((path) => /bindings|^(en|zh-Hans)\//.test(path))).toEqual([]);
  });

  test('follow a change of language, and only their words are loaded again', async () => {
    const { person } = await openApp(ofUs('tello').replace('none', 'shopping'), 'en');
    await heading(/Your way out/);
    asked.length = 0;
    await person.click(goTo('简体中文'));
    await heading(/你的办法/);
    await waitFor(() => shows(sayings('tello', 'zh-Hans')[0]));
    for (const text of sayings('tello', 'en')) expect(document.body.textContent).not.toContain(text);
    expect(asked.sort()).toEqual(
      [
        'zh-Hans/bindings/shopping.json',
        'zh-Hans/carriers/other-us.json',
        'zh-Hans/carriers/tello.json',
        ...asked.filter((path) => path === 'zh-Hans/carriers/ultra-mobile.json'),
      ].sort(),
    );
    const line = screen.getByRole('checkbox', { name: /购物/ }).closest('li') as HTMLElement;
    expect(within(line).getByText('亚马逊', { exact: false })).toBeInTheDocument();
  });

  test('stay in the old language, as the whole page does, until the new words are there', async () => {
    let release = () => {};
    const { person } = await openApp(ofUs('mint'), 'en');
    await heading(/Your way out/);
    const gate = new Promise<void>((open) => {
      release = open;
    });
    treat = (path) =>
      path === 'zh-Hant/carriers/mint.json'
        ? gate.then(() => serveRecords(new URL(`http://localhost/data/dev/${path}`)))
        : undefined;
    const [before] = await screen.findAllByRole('listitem');
    await person.click(goTo('繁體中文'));
    await waitFor(() => expect(asked).toContain('zh-Hant/carriers/mint.json'));
    await new Promise((wait) => setTimeout(wait, 50));
    await heading(/Your way out/);
    shows(sayings('mint', 'en')[0]);
    expect(before).toBeInTheDocument();
    release();
    await heading(/你的做法/);
    await waitFor(() => shows(sayings('mint', 'zh-Hant')[0]));
  });

  test('that do not load in the new language are said, and nothing is lost', async () => {
    const { person } = await openApp(ofUs('red-pocket'), 'en');
    await heading(/Your way out/);
    const [box] = screen.getAllByRole('checkbox');
    await person.click(box as HTMLElement);
    treat = (path) =>
      path === 'zh-Hant/carriers/red-pocket.json' ? Promise.resolve(new Response('', { status: 503 })) : undefined;
    await person.click(goTo('繁體中文'));
    expect(await screen.findByRole('alert')).toHaveTextContent('你的答案');
    expect(screen.getByRole('button', { name: '再試一次' })).toBeInTheDocument();
    expect(location.hash).toBe(`#${ofUs('red-pocket')}`);
    await person.click(goTo('English'));
    await heading(/Your way out/);
    expect(screen.getAllByRole('checkbox')[0]).toBeChecked();
    treat = () => undefined;
    await person.click(goTo('繁體中文'));
    await heading(/你的做法/);
    await waitFor(() => shows(sayings('red-pocket', 'zh-Hant')[0]));
    expect(screen.getAllByRole('checkbox')[0]).toBeChecked();
  });
});
