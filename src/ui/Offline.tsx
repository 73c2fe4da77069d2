import { useEffect, useState, useSyncExternalStore } from 'react';
import { hasNewer, isComplete, subscribe } from '#src/offline/watch.ts';
import { mainId } from './Header.tsx';
import { useSay } from './useSay.ts';
import './offline.css';

/** Says that everything works without a connection once that is so, and offers a newer version: nobody is taken to it unasked. */
export function Offline() {
  const { t } = useSay();
  const isNewer = useSyncExternalStore(subscribe, hasNewer, () => false);
  const [isReady, setReady] = useState(false);
  const [isDeclined, setDeclined] = useState(false);
  useEffect(() => {
    isComplete().then(setReady);
  }, []);
  const decline = () => {
    setDeclined(true);
    document.getElementById(mainId)?.focus({ preventScroll: true });
  };
  return (
    <>
      <div role="status">
        {isNewer && !isDeclined && (
          <div className="notice offer">
            <p>{t('offline.newer')}</p>
            <p className="actions">
              <button type="button" onClick={() => location.reload()}>
                {t('offline.use')}
              </button>
              <button type="button" onClick={decline}>
                {t('offline.later')}
              </button>
            </p>
          </div>
        )}
      </div>
      {isReady && <p>{t('offline.ready')}</p>}
    </>
  );
}
