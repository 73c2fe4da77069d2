import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { mailboxOf, mailLink } from '#src/ui/words/mail.ts';
import { records } from '../journeys.ts';
import { heading, openApp } from './page.tsx';

const monthly =
  'card=hkNumber&carrier=three-hk&tariff=monthly&aim=close&signal=receives&holder=self&contract=over&arrears=no&balance=none&extras=none&bindings=bank&place=mainland&proxy=yes&at=words';
const prepaid =
  'card=hkNumber&carrier=cmhk&tariff=prepaid&aim=close&signal=receives&holder=self&bindings=bank&place=mainland&at=words';
const text = (letter: string) => screen.findByRole('region', { name: new RegExp(letter) });
/** What is read of a letter, without the reading aid. */
const wordsIn = (region: HTMLElement) => [...region.querySelectorAll('.said')].map(({ textContent }) => textContent);

describe('the page of words to use', () => {
  test('copies the text as it is read, in the company’s language alone', async () => {
    const { person } = await openApp(monthly, 'zh-Hans');
    await heading('怎么说、怎么写');
    const region = await text('申请注销');
    await person.click(within(region).getByRole('button', { name: /^复制文字/ }));
    const copied = await navigator.clipboard.readText();
    expect(copied.replaceAll(/^– |\n+/gm, '')).toBe(wordsIn(region).join('').replaceAll('\n', ''));
    expect(copied).toContain('致：3 香港');
    expect(copied).not.toMatch(/您/);
    expect(within(region).getByText(/^已复制/)).toBeInTheDocument();
    const languages = [...region.querySelectorAll('.pair p')].map((one) => one.getAttribute('lang'));
    expect(new Set(languages)).toEqual(new Set(['zh-Hant-HK', 'zh-Hans']));
  });
  test('shows the text to copy by hand where copying is refused', async () => {
    const { person } = await openApp(prepaid);
    const region = await text('cancel the registration');
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
    await person.click(within(region).getByRole('button', { name: /^Copy the text/ }));
    await waitFor(() =>
      expect(region.querySelector('.plain')).toHaveTextContent(/^Date: _+ To: China Mobile Hong Kong/),
    );
  });
  test('lets one choose the language the staff read; in one’s own there is no second column', async () => {
    const { person, container } = await openApp(prepaid);
    await text('To say');
    expect(container.querySelectorAll('.aid')).toHaveLength(0);
    await person.click(screen.getByRole('button', { name: '繁體中文' }));
    expect(container.querySelectorAll('.aid').length).toBeGreaterThan(10);
    expect(container.querySelectorAll('.said[lang="en"]')).toHaveLength(0);
  });
  test('has the mail hold exactly what copying gives, to nobody where no address is known', async () => {
    const { person } = await openApp(prepaid);
    const region = await text('cancel the registration');
    const href =
      within(region)
        .getByRole('link', { name: /^Open in the mail program/ })
        .getAttribute('href') ?? '';
    await person.click(within(region).getByRole('button', { name: /^Copy the text/ }));
    const url = new URL(href);
    expect(url.pathname).toBe('');
    expect(url.searchParams.get('subject')).toBe('Request to cancel the registration of a prepaid card');
    expect(url.searchParams.get('body')?.replaceAll('\r\n', '\n')).toBe(await navigator.clipboard.readText());
    expect(href).not.toMatch(/%0A(?<!%0D%0A)|\+/);
    expect(within(region).getByText(/No address is filled in/)).toBeInTheDocument();
  });
  test('has no field to type in, folds what is not needed yet, and leads back', async () => {
    const { person, container } = await openApp(monthly);
    const region = await text('ask for closure');
    const name = within(region).getByRole('button', { name: /^To send/, expanded: false });
    await person.click(name);
    expect(name).toHaveAttribute('aria-expanded', 'true');
    expect(container.querySelectorAll('input, textarea, select')).toHaveLength(0);
    expect(container.querySelectorAll('[data-letter="script"] a[href^="tel:"]').length).toBeGreaterThan(0);
    await person.click(screen.getByRole('link', { name: 'To my checklist' }));
    await heading(/Your way out/);
  });
  test('says that there is nothing to say or write where there is nothing', async () => {
    const { container } = await openApp('card=usVirtual&carrier=skype&balance=none&bindings=none&at=words');
    expect(await screen.findByText(/nothing to ask for and nothing to write/)).toBeInTheDocument();
    expect(container.querySelectorAll('[data-letter]')).toHaveLength(0);
  });
});

describe('a link to the mail program', () => {
  test('holds the subject alone where the text is too long for some programs', () => {
    const { href, isWhole } = mailLink('a@b.hk', '要求', '長'.repeat(300));
    expect(isWhole).toBe(false);
    expect(href).toBe(`mailto:a@b.hk?subject=${encodeURIComponent('要求')}`);
  });
  test('goes to an address for anything, and not to one that is for something else', () => {
    const record = records['us-mobile'];
    if (!record) throw new Error('no record');
    const email = { address: 'help@usmobile.com', sources: ['helpdocs'] };
    expect(mailboxOf(record)).toBeUndefined();
    expect(mailboxOf({ ...record, emails: [...(record.emails ?? []), email] })).toBe(email.address);
  });
});
