import type { Session } from '#machines/session.ts';
import { sourcesOf } from '#src/advice/facts.ts';
import type { CarrierIndex } from '#src/carriers.ts';
import { AnswerList } from './AnswerList.tsx';
import { AskList } from './AskList.tsx';
import { Because } from './Because.tsx';
import { ChannelCard } from './ChannelCard.tsx';
import { Checklist } from './Checklist.tsx';
import { Failure, Loading } from './Fallback.tsx';
import { JumpLink } from './JumpLink.tsx';
import { SheetControls } from './SheetControls.tsx';
import { SourceList } from './SourceList.tsx';
import { numbered, Sources, Today } from './sources.tsx';
import { useAdvice } from './useAdvice.ts';
import { useArrival } from './useArrival.ts';
import { useSay } from './useSay.ts';
import { hrefOf, linkTo, mapOf } from './useSession.ts';
import { useTitle } from './useTitle.ts';
import { WhyNot } from './WhyNot.tsx';

interface Props {
  session: Session;
  carriers: CarrierIndex;
  ticks: readonly string[];
  isKept: boolean;
  onTick: (item: string, on: boolean) => void;
  onRestart: () => void;
}

/** The way out, where to ask for it, the checklist, what to ask, and where all of it was read. */
export function AdvicePage({ session, carriers, ticks, isKept, onTick, onRestart }: Props) {
  const { t, locale } = useSay();
  const { advised, failed } = useAdvice(session, carriers);
  const route = advised && t(`advice:headlines.${advised.advice.headline}.name`);
  useTitle(route ? t('adviceTitle', { route }) : t('loading'));
  const arrival = useArrival(advised !== undefined, `${session.trail.card}${session.trail.carrier}`);
  if (failed) return <Failure />;
  if (!advised) return <Loading arrival={arrival} />;
  const { advice, supplier } = advised;
  const { hotlines } = supplier.own;
  const { list, onPaper } = numbered(
    advice,
    hotlines.flatMap((hotline) => sourcesOf(supplier.own, hotline.sources)),
  );
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date(`${advice.today}T12:00:00`));
  return (
    <Today value={advice.today}>
      <Sources value={list}>
        <article className="advice" data-route={advice.route}>
          <nav className="trailbar" aria-label={t('yourAnswers')}>
            <a href={hrefOf(session, 'answers')}>{t('seeAnswers', { count: Object.keys(session.trail).length })}</a>
          </nav>
          <header className="route">
            <p className="route-for">{supplier.own.name[locale]}</p>
            <h1 tabIndex={-1} ref={arrival}>
              {t('adviceTitle', { route })}
            </h1>
            <p className="route-sentence">{t(`advice:headlines.${advice.headline}.sentence`)}</p>
            <Because ids={advice.because} session={session} carriers={carriers} />
            <p className="made">{t('printedOn', { date })}</p>
          </header>
          <nav className="jump" aria-label={t('toTop')}>
            <JumpLink to="checklist">{t('toChecklist', { number: advice.items.length })}</JumpLink>
            {advice.ask.length > 0 && <JumpLink to="ask">{t('toQuestions', { number: advice.ask.length })}</JumpLink>}
          </nav>
          <SheetControls link={linkTo(session)} onRestart={onRestart} />
          <ChannelCard advice={advice} supplier={supplier} session={session} carriers={carriers} />
          <Checklist
            advice={advice}
            session={session}
            carriers={carriers}
            ticks={ticks}
            isKept={isKept}
            onTick={onTick}
          />
          <AskList advice={advice} />
          <WhyNot key={linkTo(session)} advice={advice} supplier={supplier} session={session} carriers={carriers} />
          <p className="jump">
            <a href={`carriers/${supplier.id}/`}>{t('guides.carrier', { name: supplier.own.name[locale] })}</a>
          </p>
          <p className="jump">
            <a href={mapOf(session)}>{t('seeMap')}</a>
          </p>
          <p className="jump">
            <JumpLink to="sheet-controls">{[t('print'), t('copyLink'), t('startAgain')].join(' · ')}</JumpLink>
          </p>
          <section className="paper-only">
            <h2>{t('yourAnswers')}</h2>
            <AnswerList session={session} carriers={carriers} />
            <p className="link">{t('pair', { name: t('yourLink'), value: linkTo(session) })}</p>
          </section>
          <SourceList sources={list} onPaper={onPaper} />
        </article>
      </Sources>
    </Today>
  );
}
