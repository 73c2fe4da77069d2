import { type FormEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { QuestionId } from '#machines/interview.ts';
import { questionIds } from '#machines/link.ts';
import { isMany, offered } from '#machines/replay.ts';
import { previousOf, type Session, type SessionEvent } from '#machines/session.ts';
import type { CarrierIndex } from '#src/carriers.ts';
import type { CarrierChoice } from './CarrierChoice.tsx';
import { Choice } from './Choice.tsx';
import { ErrorSummary } from './ErrorSummary.tsx';
import { Influence } from './Influence.tsx';
import { Later } from './Later.tsx';
import { lazily } from './lazily.ts';
import { useHeading } from './useArrival.ts';
import type { ListState } from './useCarriers.ts';
import { usePhrases } from './useSay.ts';
import { hrefOf } from './useSession.ts';
import { useTitle } from './useTitle.ts';

interface Props {
  question: QuestionId;
  session: Session;
  carriers: CarrierIndex;
  onAnswer: (event: Extract<SessionEvent, { type: 'answer' }>) => void;
  list: ListState;
  /** The choice of companies, which the first page does without. */
  Carriers?: typeof CarrierChoice | undefined;
}

const loadPreview = lazily(() => import('./Preview.tsx'));

/** The answers ticked after one more was ticked or unticked; “none” and “not sure” stand alone. */
function toggle(chosen: readonly string[], answer: string, many: boolean): readonly string[] {
  if (!many) return [answer];
  if (chosen.includes(answer)) return chosen.filter((one) => one !== answer);
  const standsAlone = (one: string) => one === 'none' || one === 'unsure';
  return standsAlone(answer) ? [answer] : [...chosen.filter((one) => !standsAlone(one)), answer];
}

/** One question: why it is asked, how to find out, its answers, and an explicit button to go on. */
export function QuestionPage({ question, session, carriers, onAnswer, list, Carriers }: Props) {
  const { t } = usePhrases(carriers);
  const [chosen, setChosen] = useState<readonly string[]>(session.trail[question] ?? []);
  const [isMissing, setMissing] = useState(false);
  const summary = useRef<HTMLDivElement>(null);
  const choices = useRef<HTMLFieldSetElement>(null);
  const { attach } = useHeading();
  const many = isMany(question);
  const number =
    questionIds.filter((id) => session.trail[id] && questionIds.indexOf(id) < questionIds.indexOf(question)).length + 1;
  const previous = previousOf(session);
  const answered = Object.keys(session.trail).length;
  // Where a list is there to be changed, and something else was chosen than was said.
  const isChange = session.at === 'advice' && chosen.length > 0 && String(chosen) !== String(session.trail[question]);
  const error = t(question === 'carrier' ? 'errorCarrier' : many ? 'errorMany' : 'errorOne');
  useTitle(t(`questions:${question}.ask`), isMissing);
  useEffect(() => {
    if (isMissing) summary.current?.focus();
  }, [isMissing]);

  useLayoutEffect(() => {
    // What was ticked on the page made beforehand, before there was anything to hear of it, counts.
    const ticked = [...(choices.current?.querySelectorAll<HTMLInputElement>('input:checked') ?? [])];
    if (ticked.length > 0) setChosen(ticked.map(({ value }) => value));
  }, []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen.length > 0) onAnswer({ type: 'answer', question, answers: chosen });
    else setMissing(true);
  };
  const choose = (answer: string) => {
    setMissing(false);
    setChosen(toggle(chosen, answer, many));
  };

  return (
    <>
      {previous && (
        <nav className="trailbar" aria-label={t('yourAnswers')}>
          <a href={hrefOf(session, previous)}>{t('back')}</a>
          <a href={hrefOf(session, 'answers')}>{t('seeAnswers', { count: answered })}</a>
        </nav>
      )}
      {isMissing && <ErrorSummary ref={summary} error={error} target={question} />}
      {number === 1 && !isMissing && (
        <>
          <p className="tagline">{t('title')}</p>
          <p className="lead">
            {t('lead')} <strong>{t('promise')}</strong>
          </p>
        </>
      )}
      <form onSubmit={submit} noValidate>
        <fieldset ref={choices} aria-describedby={`${question}-why${isMissing ? ` ${question}-error` : ''}`}>
          <legend>
            <span className="progress">{t('progress', { number })}</span>
            <h1 tabIndex={-1} ref={attach}>
              {t(`questions:${question}.ask`)}
            </h1>
          </legend>
          <p id={`${question}-why`} className="why">
            <strong>{t('whyAsked')}</strong> {t(`questions:${question}.why`)}
          </p>
          <Influence question={question} session={session} carriers={carriers} />
          {many && <p className="hint">{t('chooseMany')}</p>}
          {isMissing && (
            <p id={`${question}-error`} className="error">
              {error}
            </p>
          )}
          {question === 'carrier' ? (
            Carriers && (
              <Carriers session={session} carriers={carriers} chosen={chosen[0]} onChoose={choose} list={list} />
            )
          ) : (
            <div className="choices">
              {offered(question).map((answer) => (
                <Choice
                  key={answer}
                  question={question}
                  answer={answer}
                  many={many}
                  isChosen={chosen.includes(answer)}
                  onChoose={choose}
                />
              ))}
            </div>
          )}
        </fieldset>
        {isChange && <Later load={loadPreview} isPart props={{ question, chosen, session, carriers }} />}
        <p className="actions">
          <button type="submit" className="primary">
            {t('continue')}
          </button>
        </p>
        <section className="help">
          <h2>{t('howToFind')}</h2>
          <p>{t(`questions:${question}.help`)}</p>
        </section>
      </form>
    </>
  );
}
