import { Component, type ReactNode } from 'react';
import { useHeading } from './useArrival.ts';
import type { Loaded } from './useLoaded.ts';
import { useSay } from './useSay.ts';
import { useTitle } from './useTitle.ts';

interface FailureProps {
  /** What failed, if it can be tried again on this page. */
  of?: Pick<Loaded<unknown>, 'failures' | 'retry'>;
  /** Of the heading: it stands for the page, or above what is there. */
  level?: 'h1' | 'h2';
}

/**
 * Says that something went wrong and offers another try, which loses nothing. After a second failure, or where there is nothing to try,
 * a reload is offered: it brings a new version if there is one, and the answers stay in the address.
 */
export function Failure({ of, level = 'h1' }: FailureProps) {
  const { t } = useSay();
  const { attach } = useHeading();
  useTitle(t('failedTitle'), true);
  const Heading = level;
  const reload = () => location.reload();
  const tryAgain = (button: HTMLElement) => {
    // The button goes: the focus waits at the heading.
    button.closest('[role=alert]')?.querySelector('h1')?.focus({ preventScroll: true });
    of?.retry();
  };
  return (
    <div className="notice" role="alert">
      <Heading tabIndex={-1} ref={attach}>
        {t('failedTitle')}
      </Heading>
      <p>{t('loadFailed')}</p>
      {of && of.failures > 1 && <p>{t('reloadWhy')}</p>}
      <p className="actions">
        <button type="button" onClick={of ? ({ currentTarget }) => tryAgain(currentTarget) : reload}>
          {t('retry')}
        </button>
        {of && of.failures > 1 && (
          <button type="button" onClick={reload}>
            {t('reload')}
          </button>
        )}
      </p>
    </div>
  );
}

/** In the place of a page whose records, words or code are on their way. */
export function Loading() {
  const { t } = useSay();
  const { attach } = useHeading();
  useTitle(t('loading'));
  return (
    <h1 tabIndex={-1} className="loading" ref={attach}>
      {t('loading')}
    </h1>
  );
}

/** Instead of a blank page: whatever fails below shows the failure and a way on. */
export class Fallback extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError() {
    return { failed: true };
  }
  override render() {
    return this.state.failed ? <Failure /> : this.props.children;
  }
}
