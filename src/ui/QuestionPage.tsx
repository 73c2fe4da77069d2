import { type ChangeEvent, type FormEvent, type ReactNode, startTransition, useEffect, useRef, useState } from 'react';
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

/** What the page of a question takes. */
export interface QuestionProps {
  question: QuestionId;
  session: Session;
  carriers: CarrierIndex;
  onAnswer: (event: Extract<SessionEvent, { type: 'answer' }>) => void;
  list: ListState;
  /** The choice of companies, which the first page does without. */
  Carriers?: typeof CarrierChoice | undefined;
  /** What stands in the place of the introduction for whoever has been here before: it comes a moment later, and moves nothing. */
  offer?: ReactNode;
  /** Whether it is not shown yet, but kept ready to be. */
  isReady?: boolean;
}

const loadPreview = lazily(() => import('./Preview.tsx'));

const ticked = (form: HTMLFormElement, question: QuestionId) => new FormData(form).getAll(question).map(String);

/** “None” and “not sure” stand alone: unticks what does not go together with the answer just ticked. */
function untickOthers(tick: HTMLInputElement): void {
  const standsAlone = ({ value }: HTMLInputElement) => value === 'none' || value === 'unsure';
  for (const other of tick.form?.querySelectorAll<HTMLInputElement>('input:checked') ?? [])
    if (other !== tick && (standsAlone(tick) || standsAlone(other))) other.checked = false;
}

/**
 * One question: why it is asked, how to find out, its answers, and an explicit button to go on. What is ticked stands in the form: a tick shows
 * at once, also before React is there, and nothing has to be drawn for it.
 */
export function QuestionPage({ question, session, carriers, onAnswer, list, Carriers, offer, isReady }: QuestionProps) {
  const { t } = usePhrases(carriers);
  const [chosen, setChosen] = useState<readonly string[]>(session.trail[question] ?? []);
  const [isMissing, setMissing] = useState(false);
  const summary = useRef<HTMLDivElement>(null);
  const { attach } = useHeading();
  const many = isMany(question);
  const number =
    questionIds.filter((id) => session.trail[id] && questionIds.indexOf(id) < questionIds.indexOf(question)).length + 1;
  const previous = previousOf(session);
  const answered = Object.keys(session.trail).length;
  // Where a list is there to be changed, and something else was chosen than was said.
  const isChange = session.at === 'advice' && chosen.length > 0 && String(chosen) !== String(session.trail[question]);
  const error = t(question === 'carrier' ? 'errorCarrier' : many ? 'errorMany' : 'errorOne');
  useTitle(isReady ? undefined : t(`questions:${question}.ask`), isMissing);
  useEffect(() => {
    if (isMissing) summary.current?.focus();
  }, [isMissing]);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const answers = ticked(event.currentTarget, question);
    if (answers.length > 0) onAnswer({ type: 'answer', question, answers });
    else setMissing(true);
  };
  const onTick = ({ target }: ChangeEvent<HTMLFieldSetElement>) => {
    // The search for a company is a field too.
    if (!(target instanceof HTMLInputElement && target.form) || target.name !== question) return;
    if (many && target.checked) untickOthers(target);
    const answers = ticked(target.form, question);
    setMissing(false);
    // A preview and the list of companies are made of it, and may come a moment later.
    if (session.at === 'advice' || question === 'carrier') startTransition(() => setChosen(answers));
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
      {number === 1 && !isMissing && <p className="tagline">{t('title')}</p>}
      {number === 1 && (
        <div className="opening">
          {!isMissing && (
            <p className="lead">
              {t('lead')} <strong>{t('promise')}</strong>
            </p>
          )}
          {offer}
        </div>
      )}
      <form onSubmit={submit} noValidate>
        <fieldset onChange={onTick} aria-describedby={`${question}-why${isMissing ? ` ${question}-error` : ''}`}>
          <legend>
            <span className="progress">{t('progress', { number })}</span>
            <h1 tabIndex={-1} ref={isReady ? null : attach}>
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
            Carriers && <Carriers session={session} carriers={carriers} chosen={chosen[0]} list={list} />
          ) : (
            <div className="choices">
              {offered(question).map((answer) => (
                <Choice
                  key={answer}
                  question={question}
                  answer={answer}
                  many={many}
                  isChosen={chosen.includes(answer)}
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
