import { useState } from 'react';
import { AdviceSheet } from '../AdviceSheet.tsx';
import type { PaperProps } from '../PaperPage.tsx';
import { useSayOnPaper } from '../useSay.ts';
import { hrefOf } from '../useSession.ts';
import { useTitle } from '../useTitle.ts';

/** The list as somebody sees it who helps: its boxes start empty and are kept nowhere. */
export function Page({ advice, supplier, session, carriers, heading }: PaperProps) {
  const { t } = useSayOnPaper();
  const [ticks, setTicks] = useState<readonly string[]>([]);
  const title = t('adviceTitle', { route: t(`advice:headlines.${advice.headline}.name`) });
  useTitle(t('handOver.helpingWith', { title }));
  return (
    <AdviceSheet
      advice={advice}
      supplier={supplier}
      session={session}
      carriers={carriers}
      ticks={ticks}
      isKept
      onTick={(item, on) => setTicks((known) => (on ? [...known, item] : known.filter((one) => one !== item)))}
      heading={heading}
      top={
        <div className="notice helper">
          <p>{t('handOver.helping')}</p>
          <p>
            <a href={hrefOf(session)}>{t('handOver.mine')}</a>
          </p>
        </div>
      }
      controls={
        <p className="actions sheet-controls">
          <button type="button" className="primary" onClick={() => print()}>
            {t('print')}
          </button>
        </p>
      }
    />
  );
}
