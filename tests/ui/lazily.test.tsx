import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createI18n } from '#src/i18n/i18n.ts';
import { Failure, Loading } from '#src/ui/Fallback.tsx';
import { lazily } from '#src/ui/lazily.ts';
import { Speaker } from '#src/ui/Speaker.tsx';
import { useArrival } from '#src/ui/useArrival.ts';
import { useLoaded } from '#src/ui/useLoaded.ts';

/** A part that fails so many times before it comes. */
function failing(times: number) {
  let left = times;
  return vi.fn(async () => {
    left -= 1;
    if (left >= 0) throw new TypeError('Failed to fetch dynamically imported module');
    return { text: 'Here it is' };
  });
}
function Page({ load }: { load: () => Promise<{ text: string }> }) {
  const part = useLoaded(load);
  const heading = useArrival(part.value !== undefined, 'page');
  if (part.failed) return <Failure of={part} />;
  if (!part.value) return <Loading />;
  return (
    <h1 tabIndex={-1} ref={heading}>
      {part.value.text}
    </h1>
  );
}
async function open(load: () => Promise<{ text: string }>) {
  const i18n = await createI18n('en');
  const inWords = (of: typeof load) => (
    <Speaker by={i18n}>
      <Page load={of} />
    </Speaker>
  );
  const { rerender } = render(inWords(load));
  screen.getByRole('heading').focus();
  return { person: userEvent.setup(), change: (to: typeof load) => rerender(inWords(to)) };
}
const button = (name: string) => screen.findByRole('button', { name });

describe('a part that fails to load', () => {
  test('is said, and comes with a second try; the focus stays at the heading all the way', async () => {
    const load = failing(1);
    const { person } = await open(load);
    const retry = await button('Try again');
    expect(screen.getByRole('heading')).toHaveFocus();
    expect(screen.queryByRole('button', { name: 'Load the page again' })).toBeNull();
    await person.click(retry);
    expect(await screen.findByText('Here it is')).toHaveFocus();
    expect(load).toHaveBeenCalledTimes(2);
  });

  test('offers a reload when a second try fails too, and still tries again', async () => {
    const { person } = await open(failing(2));
    await person.click(await button('Try again'));
    await button('Load the page again');
    await person.click(await button('Try again'));
    expect(await screen.findByText('Here it is')).toHaveFocus();
  });

  test('is not said of something else that is wanted by then, and counts anew', async () => {
    const { change } = await open(failing(9));
    await button('Try again');
    change(failing(0));
    await screen.findByText('Here it is');
    change(failing(1));
    await button('Try again');
    expect(screen.queryByRole('button', { name: 'Load the page again' })).toBeNull();
  });
});

describe('a part with a style sheet', () => {
  const link = () => {
    const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: '/lost.css' });
    document.head.append(sheet);
    return sheet;
  };
  const found = () => document.head.querySelector<HTMLLinkElement>('link[href="/lost.css"]');
  afterEach(() => found()?.remove());

  test('asks again for one that was lost, and waits for it', async () => {
    const lost = link();
    fireEvent.error(lost);
    const came = vi.fn();
    const loading = lazily(async () => 'part')().then(came);
    const again = found();
    expect(again).not.toBe(lost);
    await act(async () => {});
    expect(came).not.toHaveBeenCalled();
    again?.dispatchEvent(new Event('load'));
    await loading;
    expect(came).toHaveBeenCalledWith('part');
    await lazily(async () => 'other')();
    expect(found()).toBe(again);
  });

  test('fails if it is lost again, and asks once more at the next try', async () => {
    fireEvent.error(link());
    const load = lazily(async () => 'part');
    const first = load();
    found()?.dispatchEvent(new Event('error'));
    await expect(first).rejects.toThrow('lost.css');
    const second = load();
    found()?.dispatchEvent(new Event('load'));
    await expect(second).resolves.toBe('part');
  });
});

describe('a part that never comes', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  test('counts as failed after half a minute', async () => {
    const failed = vi.fn();
    lazily(() => new Promise(() => {}))().catch(failed);
    await vi.advanceTimersByTimeAsync(29_000);
    expect(failed).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(failed).toHaveBeenCalled();
  });
});

test('the failure of what has no second try reloads', async () => {
  const i18n = await createI18n('en');
  render(
    <Speaker by={i18n}>
      <Failure />
    </Speaker>,
  );
  await waitFor(() => expect(document.title).toContain('Error'));
  expect(screen.getAllByRole('button')).toHaveLength(1);
});
