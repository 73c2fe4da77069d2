import type { ReactNode } from 'react';
import { useSay } from '../useSay.ts';
import { useQrCode } from './useQrCode.ts';

/** Takes a link and what stands beside it, shows the link on paper in letters and as a code for a camera. */
export function PaperCode({ link, children }: { link: string; children: ReactNode }) {
  const { t } = useSay();
  const Code = useQrCode();
  return (
    <section className="paper-only">
      {Code && <Code text={link} label={t('handOver.code')} />}
      {children}
      <p className="link">{t('pair', { name: t('yourLink'), value: link })}</p>
    </section>
  );
}
