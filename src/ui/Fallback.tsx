import { Component, type ReactNode } from 'react';
import { useHeading } from './useArrival.ts';
import { useSay } from './useSay.ts';
import { useTitle } from './useTitle.ts';

/** Says that something went wrong and offers another try. A reload is one: the answers stay in the address. */
export function Failure() {
  const { t } = useSay();
  useTitle(t('failedTitle'), true);
  return (
    <div className="notice" role="alert">
      <h1 tabIndex={-1}>{t('failedTitle')}</h1>
      <p>{t('loadFailed')}</p>
      <button type="button" onClick={() => location.reload()}>
        {t('retry')}
      </button>
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
