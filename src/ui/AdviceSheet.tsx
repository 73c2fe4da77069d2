import type { ReactNode, Ref } from 'react';
import type { Session } from '#machines/session.ts';
import type { Advice } from '#src/advice/advise.ts';
import { type Supplier, sourcesOf } from '#src/advice/facts.ts';
import type { CarrierIndex } from '#src/carriers.ts';
import { AskList } from './AskList.tsx';
import { Because } from './Because.tsx';
import { ChannelCard } from './ChannelCard.tsx';
import { Checklist } from './Checklist.tsx';
import { JumpLink } from './JumpLink.tsx';
import { SourceList } from './SourceList.tsx';
import { numbered, Sources, Today } from './sources.tsx';
import { useSay } from './useSay.ts';
import './advice.css';

interface Props {
  advice: Advice;
  supplier: Supplier;
  session: Session;
  carriers: CarrierIndex;
  ticks: readonly string[];
  /** ISO date it must be over by, if one was chosen. */
  by?: string | undefined;
  isKept: boolean;
  onTick: (item: string, on: boolean) => void;
  /** For the page's h1. */
  heading: Ref<HTMLHeadingElement>;
  /** Above the way out. */
  top: ReactNode;
  /** Between the way out and where to ask. */
  controls?: ReactNode;
  /** Below the questions. */
  more?: ReactNode;
}

/** The way out, where to ask for it, the checklist, what to ask, and where all of it was read. */
export function AdviceSheet(props: Props) {
  const { advice, supplier, session, carriers, ticks, by, isKept, onTick, heading, top, controls, more } = props;
  const { t, locale } = useSay();
  const { list, onPaper } = numbered(
    advice,
    supplier.own.hotlines.flatMap((hotline) => sourcesOf(supplier.own, hotline.sources)),
  );
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date(`${advice.today}T12:00:00`));
  return (
    <Today value={advice.today}>
      <Sources value={list}>
        <div className="advice" data-route={advice.route}>
          {top}
          <header className="route">
            <p className="route-for">{supplier.own.name[locale]}</p>
            <h1 tabIndex={-1} ref={heading}>
              {t('adviceTitle', { route: t(`advice:headlines.${advice.headline}.name`) })}
            </h1>
            <p className="route-sentence">{t(`advice:headlines.${advice.headline}.sentence`)}</p>
            <Because ids={advice.because} session={session} carriers={carriers} />
            <p className="made">{t('printedOn', { date })}</p>
          </header>
          <nav className="jump" aria-label={t('toTop')}>
            <JumpLink to="checklist">{t('toChecklist', { number: advice.items.length })}</JumpLink>
            {advice.ask.length > 0 && <JumpLink to="ask">{t('toQuestions', { number: advice.ask.length })}</JumpLink>}
          </nav>
          {controls}
          <ChannelCard advice={advice} supplier={supplier} session={session} carriers={carriers} />
          <Checklist
            advice={advice}
            session={session}
            carriers={carriers}
            ticks={ticks}
            by={by}
            isKept={isKept}
            onTick={onTick}
          />
          <AskList advice={advice} />
          {more}
          <SourceList sources={list} onPaper={onPaper} />
        </div>
      </Sources>
    </Today>
  );
}
