import { formatLink } from '#machines/link.ts';
import type { Session } from '#machines/session.ts';
import type { CarrierIndex } from '#src/carriers.ts';
import { AdviceSheet } from './AdviceSheet.tsx';
import { AnswerList } from './AnswerList.tsx';
import { Failure, Loading } from './Fallback.tsx';
import { HandOver } from './handover/HandOver.tsx';
import { PaperCode } from './handover/PaperCode.tsx';
import { JumpLink } from './JumpLink.tsx';
import { SheetControls } from './SheetControls.tsx';
import { useAdvice } from './useAdvice.ts';
import { useArrival } from './useArrival.ts';
import { useSay } from './useSay.ts';
import { hrefOf, linkTo, mapOf } from './useSession.ts';
import { useTitle } from './useTitle.ts';
import { WhyNot } from './WhyNot.tsx';

export interface AdviceProps {
  session: Session;
  carriers: CarrierIndex;
  ticks: readonly string[];
  /** ISO date it must be over by, if one was chosen. */
  by: string | undefined;
  isKept: boolean;
  onTick: (item: string, on: boolean) => void;
  onRestart: () => void;
}

/** What can be made of the advice, and all cards of this device. */
function Papers({ session }: { session: Session }) {
  const { t } = useSay();
  const views = ['sheet', 'words', 'dates', 'cards'] as const;
  return (
    <nav className="papers screen-only" aria-labelledby="papers">
      <h2 id="papers">{t('papersTitle')}</h2>
      <ul>
        {views.map((view) => (
          <li key={view}>
            <a href={hrefOf(session, view)}>{t(`papers.${view}`)}</a>
            <p>{t(`papersWhat.${view}`)}</p>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The advice with all that one can do with it. */
export function Page({ session, carriers, ticks, by, isKept, onTick, onRestart }: AdviceProps) {
  const { t, locale } = useSay();
  const records = useAdvice(session, carriers);
  const advised = records.value;
  const route = advised && t(`advice:headlines.${advised.advice.headline}.name`);
  useTitle(route ? t('adviceTitle', { route }) : t('loading'));
  const arrival = useArrival(advised !== undefined, `${session.trail.card}${session.trail.carrier}`);
  if (records.failed) return <Failure of={records} />;
  if (!advised) return <Loading />;
  const { advice, supplier } = advised;
  return (
    <AdviceSheet
      advice={advice}
      supplier={supplier}
      session={session}
      carriers={carriers}
      ticks={ticks}
      by={by}
      isKept={isKept}
      onTick={onTick}
      heading={arrival}
      top={
        <nav className="trailbar" aria-label={t('yourAnswers')}>
          <a href={hrefOf(session, 'answers')}>{t('seeAnswers', { count: Object.keys(session.trail).length })}</a>
        </nav>
      }
      controls={<SheetControls link={linkTo(session)} onRestart={onRestart} />}
      more={
        <>
          <Papers session={session} />
          <HandOver advice={advice} supplier={supplier} session={session} carriers={carriers} />
          <WhyNot
            key={formatLink(session.trail)}
            advice={advice}
            supplier={supplier}
            session={session}
            carriers={carriers}
          />
          <p className="jump">
            <a href={`carriers/${supplier.id}/`}>{t('guides.carrier', { name: supplier.own.name[locale] })}</a>
          </p>
          <p className="jump">
            <a href={mapOf(session)}>{t('seeMap')}</a>
          </p>
          <p className="jump">
            <JumpLink to="sheet-controls">{[t('print'), t('copyLink'), t('startAgain')].join(' · ')}</JumpLink>
          </p>
          <PaperCode link={linkTo(session)}>
            <h2>{t('yourAnswers')}</h2>
            <AnswerList session={session} carriers={carriers} />
          </PaperCode>
        </>
      }
    />
  );
}
