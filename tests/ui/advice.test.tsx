import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import app from '#src/i18n/en/app.json';
import { heading, openApp } from './page.tsx';

const complete =
  'card=hkNumber&carrier=cmhk&tariff=prepaid&aim=close&signal=receives&holder=self&bindings=bank,messaging&place=mainland';
const tick = (name: RegExp) => screen.findByRole('checkbox', { name });
/** What is stored is read once the page is seen. */
const seeTicked = (name: RegExp) => waitFor(async () => expect(await tick(name)).toBeChecked());

describe('the advice page', () => {
  test('shows the way out, the channel, the list by stage, the questions and the sources', async () => {
    const { container } = await openApp(complete);
    await heading('Your way out: Cancel the registration');
    expect(container.querySelector('[data-route="close"] [data-channel="hotline"]')).not.toBeNull();
    const stages = screen.getAllByRole('heading', { level: 3 }).map((one) => one.textContent);
    expect(
      stages.filter((name) =>
        ['Protect accounts and proof', 'Settle up', 'Do it', 'Make sure', 'Afterwards'].includes(name ?? ''),
      ),
    ).toHaveLength(5);
    expect(container.querySelectorAll('li[data-item]').length).toBeGreaterThan(10);
    expect(screen.getByRole('heading', { name: 'Ask the company' })).toBeInTheDocument();
    const sources = within(screen.getByRole('region', { name: 'Sources' })).getAllByRole('listitem');
    for (const source of sources) expect(source).toHaveTextContent(/read \d{4}-\d\d-\d\d/);
  });
  test('numbers each source code as the list of sources does', async () => {
    const { container } = await openApp(complete);
    await heading(/Your way out/);
    // A page read directly and through a copy are two readings, so the whole entry tells them apart.
    const list = [...container.querySelectorAll('.sources li')].map(({ textContent }) => textContent);
    const codes = [...container.querySelectorAll('.source-note a')];
    expect(codes.length).toBeGreaterThan(10);
    for (const code of codes) {
      const number = code.textContent?.replace(/\D/g, '');
      expect(code.getAttribute('href')).toBe(`#source-${number}`);
      expect(list[Number(number) - 1]).toBeDefined();
    }
    expect(new Set(list).size).toBe(list.length);
    expect(container.querySelectorAll('.hotlines a[href^="tel:+852"]').length).toBeGreaterThan(0);
    expect(container.querySelector('.ruled-out')).toHaveTextContent('In person');
  });
  test('keeps ticks across a reload, but not for another card', async () => {
    const first = await openApp(complete);
    await first.person.click(await tick(/Move your banks/));
    expect(await screen.findByText(/^1 of/)).toBeInTheDocument();
    first.unmount();
    const second = await openApp(complete);
    await seeTicked(/Move your banks/);
    second.unmount();
    await openApp(
      'card=usVirtual&carrier=google-voice&aim=close&signal=receives&holder=self&balance=credit&bindings=bank',
    );
    expect(await tick(/Move your banks/)).not.toBeChecked();
  });
  test('keeps each card’s ticks when another card’s link is opened, and when an answer is put right', async () => {
    const first = await openApp(complete);
    await first.person.click(await tick(/Move your banks/));
    first.unmount();
    const foreign = await openApp(complete.replace('cmhk', 'smartone'));
    expect(await tick(/Move your banks/)).not.toBeChecked();
    foreign.unmount();
    const again = await openApp(`${complete}&at=carrier`);
    await again.person.click(await screen.findByRole('radio', { name: /SmarTone/ }));
    await again.person.click(screen.getByRole('button', { name: 'Continue' }));
    await seeTicked(/Move your banks/);
    again.unmount();
    await openApp(complete);
    await seeTicked(/Move your banks/);
  });
  test('keeps the ticks of lines that stay when an answer changes', async () => {
    const { person } = await openApp(complete);
    await person.click(await tick(/Move your banks/));
    history.pushState(null, '', `#${complete}&at=bindings`);
    dispatchEvent(new PopStateEvent('popstate'));
    await person.click(await screen.findByRole('checkbox', { name: /Payment apps/ }));
    await person.click(screen.getByRole('button', { name: 'Continue' }));
    expect(await tick(/Move your payment apps/)).not.toBeChecked();
    expect(await tick(/Move your banks/)).toBeChecked();
  });
  test('starts again only after asking, and forgets everything then', async () => {
    const { person } = await openApp(complete);
    await person.click(await screen.findByRole('button', { name: 'Start again' }));
    await person.click(screen.getByRole('button', { name: 'No, keep them' }));
    expect(localStorage).toHaveLength(1);
    await person.click(screen.getByRole('button', { name: 'Start again' }));
    await person.click(screen.getByRole('button', { name: /Yes, erase/ }));
    await heading(/What kind of card/);
    await waitFor(() => expect(localStorage).toHaveLength(0));
    expect(location.hash).toBe('');
  });
  test('copies the link, and shows it where copying is refused', async () => {
    const { person } = await openApp(complete);
    await person.click(await screen.findByRole('button', { name: 'Copy link' }));
    expect(await navigator.clipboard.readText()).toMatch(new RegExp(`/en/#${complete}$`));
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'));
    await person.click(screen.getByRole('button', { name: 'Copy link' }));
    expect(await screen.findByText('Copy this link:', { exact: false })).toHaveTextContent(complete);
  });
  test('changes the language in place: same page, same ticks, same answers', async () => {
    const { person } = await openApp(complete);
    await person.click(await tick(/Move your banks/));
    await person.click(screen.getByRole('link', { name: '繁體中文' }));
    await heading('你的做法：取消實名登記');
    expect(location.pathname + location.hash).toBe(`/zh-Hant/#${complete}`);
    expect(document.documentElement.lang).toBe('zh-Hant-HK');
    expect(document.querySelector('#tick-moveBank')).toBeChecked();
  });
});

describe('statements', () => {
  const advised =
    'card=hkNumber&carrier=cmhk&tariff=prepaid&aim=close&signal=receives&holder=self&bindings=bank&place=mainland';
  afterEach(() => void vi.useRealTimers());
  test('read long ago by the reader’s clock say so, beside the text and in the list of sources', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2028-01-25T12:00:00') });
    await openApp(advised);
    await heading(/Your way out/);
    const stale = app.stale.replace('{{months}}', '14');
    expect(screen.getAllByText(stale, { exact: false }).length).toBeGreaterThan(10);
    const [source] = screen.getAllByText(/read 2026-11-20/);
    expect(source).toHaveTextContent(stale);
  });
  test('are not called old on the day they were read, nor by a clock that is years behind', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2009-01-01T12:00:00') });
    await openApp(advised);
    await heading(/Your way out/);
    expect(screen.queryByText(/months ago/)).toBeNull();
  });
  test('that contradict each other stand side by side', async () => {
    await openApp('card=usSim&carrier=t-mobile-prepaid&aim=close&signal=receives&holder=self&bindings=none');
    await heading(/Your way out/);
    const conflict = screen.getAllByText(app.conflict)[0]?.closest('li');
    expect(conflict).toHaveTextContent(app.against);
  });
  test('about a service open under its line, those first that need the old number', async () => {
    const { person } = await openApp(advised);
    await heading(/Your way out/);
    const line = screen.getByRole('checkbox', { name: /bank/i }).closest('li') as HTMLElement;
    await person.click(within(line).getByRole('button', { name: /single services/ }));
    const notes = [...line.querySelectorAll('.services > ul > li')].map((one) => one.textContent ?? '');
    const needs = notes.map((note) =>
      ['needs a code', 'may need a code', 'works without'].findIndex((words) => note.includes(words)),
    );
    expect(needs).toEqual([...needs].sort());
    expect(needs.length).toBeGreaterThan(3);
    expect(line.querySelectorAll('.service-facts li').length).toBeGreaterThan(needs.length);
  });
});

describe('storage', () => {
  test('offers to go on, and takes nothing up unasked', async () => {
    localStorage.setItem(
      'signoff',
      JSON.stringify({ version: 1, cases: [{ answers: complete, ticks: ['moveBank'] }] }),
    );
    const { person } = await openApp();
    await heading(/What kind of card/);
    expect(await screen.findByRole('link', { name: 'Go on' })).toHaveAttribute('href', `#${complete}`);
    await person.click(screen.getByRole('button', { name: 'Forget it' }));
    expect(localStorage).toHaveLength(0);
  });
  test.each([
    '',
    'null',
    '[]',
    '{',
    '{"version":9,"answers":"card=dual"}',
    '{"version":1,"cases":[7,{"answers":7,"ticks":{}},{"answers":"colour=red"}]}',
    '{"version":1,"cases":{}}',
    '"x"'.repeat(9_999),
  ])('holding nonsense is as good as empty: %.30s', async (text) => {
    localStorage.setItem('signoff', text);
    await openApp();
    await heading(/What kind of card/);
    expect(screen.queryByRole('link', { name: 'Go on' })).toBeNull();
  });
  test('blocked or full is said, and nothing else is lost', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('blocked', 'SecurityError');
    });
    const { person } = await openApp(complete);
    expect(await screen.findByText(/does not let us save/)).toBeInTheDocument();
    await person.click(await tick(/Move your banks/));
    expect(await tick(/Move your banks/)).toBeChecked();
  });
});
