import { useEffect, useRef, useState } from 'react';
import { useSay } from './useSay.ts';

/** Print, copy the link, start again (asked twice). */
export function SheetControls({ link, onRestart }: { link: string; onRestart: () => void }) {
  const { t } = useSay();
  const [copied, setCopied] = useState<'yes' | 'no' | undefined>();
  const [isAsking, setAsking] = useState(false);
  const startAgain = useRef<HTMLButtonElement>(null);
  const question = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (isAsking) question.current?.focus();
  }, [isAsking]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setCopied('yes');
    } catch {
      setCopied('no');
    }
  };
  return (
    <div className="sheet-controls" id="sheet-controls" tabIndex={-1}>
      <p className="actions">
        <button type="button" className="primary" onClick={() => print()}>
          {t('print')}
        </button>
        <button type="button" onClick={copy}>
          {t('copyLink')}
        </button>
        <button
          type="button"
          ref={startAgain}
          onClick={() => {
            setCopied(undefined);
            setAsking(true);
          }}
          aria-expanded={isAsking}
        >
          {t('startAgain')}
        </button>
      </p>
      <div role="status">
        {copied === 'yes' && <p className="notice">{t('copied')}</p>}
        {copied === 'no' && (
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
