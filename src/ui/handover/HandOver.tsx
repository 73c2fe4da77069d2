import { useState } from 'react';
import type { Session } from '#machines/session.ts';
import type { Advice } from '#src/advice/advise.ts';
import type { Supplier } from '#src/advice/facts.ts';
import type { CarrierIndex } from '#src/carriers.ts';
import { adviceLines, markdown, plainText, type Style } from '#src/i18n/adviceText.ts';
import { useCopy } from '../useCopy.ts';
import { usePhrases, useSay } from '../useSay.ts';
import { hrefOf, linkTo } from '../useSession.ts';
import { useQrCode } from './useQrCode.ts';

interface Props {
  advice: Advice;
  supplier: Supplier;
  session: Session;
  carriers: CarrierIndex;
}

function Code({ link }: { link: string }) {
  const { t } = useSay();
  const QrCode = useQrCode();
  return QrCode ? <QrCode text={link} label={t('handOver.code')} /> : <p className="link">{link}</p>;
}

/** Ways of giving the list to another device or person: code, text, the system's own sheet, a helper's view. */
export function HandOver({ advice, supplier, session, carriers }: Props) {
  const { t, locale, ...said } = usePhrases(carriers);
  const { copied, copy } = useCopy();
  const [isOpen, setOpen] = useState(false);
  const link = linkTo(session);
  const title = `${supplier.own.name[locale]} · ${t('adviceTitle', { route: t(`advice:headlines.${advice.headline}.name`) })}`;
  const text = (style: Style) =>
    [supplier.own.name[locale], ...adviceLines(advice, t, said, locale, style), '', link].join('\n');
  const canShare = typeof navigator.share === 'function';
  return (
    <details className="more hand-over" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('handOver.title')}</summary>
      <p className="actions">
        {canShare && (
          <button type="button" onClick={() => navigator.share({ title, url: link }).catch(() => {})}>
            {t('handOver.share')}
          </button>
        )}
        <button type="button" onClick={() => copy('text', text(plainText))}>
          {t('handOver.text')}
        </button>
        <button type="button" onClick={() => copy('markdown', text(markdown))}>
          {t('handOver.markdown')}
        </button>
        <button type="button" onClick={() => copy('helper', new URL(hrefOf(session, 'helper'), location.href).href)}>
          {t('handOver.helperLink')}
        </button>
      </p>
      <div role="status">
        {copied?.isDone && <p className="notice">{t('handOver.copied')}</p>}
        {copied?.isDone === false && (
          <div className="notice">
            <p>{t('handOver.copyFailed')}</p>
            <pre className="copy-text">{copied.text}</pre>
          </div>
        )}
      </div>
      <p>
        {t('handOver.helperWhat')} <a href={hrefOf(session, 'helper')}>{t('handOver.helper')}</a>
      </p>
      {isOpen && (
        <figure className="code">
          <Code link={link} />
          <figcaption>{t('handOver.codeWhat')}</figcaption>
        </figure>
      )}
    </details>
  );
}
