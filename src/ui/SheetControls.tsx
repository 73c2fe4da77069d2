import { useEffect, useRef, useState } from 'react';
import { useCopy } from './useCopy.ts';
import { useSay } from './useSay.ts';

/** Print, copy the link, start again (asked twice). */
export function SheetControls({ link, onRestart }: { link: string; onRestart: () => void }) {
  const { t } = useSay();
  const { copied, copy, forget } = useCopy();
  const [isAsking, setAsking] = useState(false);
  const startAgain = useRef<HTMLButtonElement>(null);
  const question = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (isAsking) question.current?.focus();
  }, [isAsking]);
  return (
    <div className="sheet-controls" id="sheet-controls" tabIndex={-1}>
      <p className="actions">
        <button type="button" className="primary" onClick={() => print()}>
          {t('print')}
        </button>
        <button type="button" onClick={() => copy('link', link)}>
          {t('copyLink')}
        </button>
        <button
          type="button"
          ref={startAgain}
          onClick={() => {
            forget();
            setAsking(true);
          }}
          aria-expanded={isAsking}
        >
          {t('startAgain')}
        </button>
      </p>
      <div role="status">
        {copied?.isDone && <p className="notice">{t('copied')}</p>}
        {copied?.isDone === false && (
          <p className="notice">
            {t('copyFailed')} <span className="link">{link}</span>
          </p>
        )}
      </div>
      {isAsking && (
        <div className="notice">
          <p ref={question} tabIndex={-1}>
            {t('startAgainSure')}
          </p>
          <p className="actions">
            <button type="button" onClick={onRestart}>
              {t('startAgainYes')}
            </button>
            <button
              type="button"
              onClick={() => {
                setAsking(false);
                startAgain.current?.focus();
              }}
            >
              {t('startAgainNo')}
            </button>
          </p>
        </div>
      )}
    </div>
  );
}
