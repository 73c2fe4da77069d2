import './dates.css';
import { clockOff } from '#src/advice/age.ts';
import { type Dated, datesFor } from '#src/advice/timing.ts';
import type { PaperProps } from '../PaperPage.tsx';
import { SourceList } from '../SourceList.tsx';
import { numbered, onePerReading, Sources, Today } from '../sources.tsx';
import { hrefOf, linkTo } from '../useSession.ts';
import { useTitle } from '../useTitle.ts';
import { CalendarButton } from './CalendarButton.tsx';
import { DatesTable } from './DatesTable.tsx';
import { DayField } from './DayField.tsx';
import { eventsOf } from './events.ts';
import { Timeline } from './Timeline.tsx';
import { TooLate } from './TooLate.tsx';
import { useDateWords } from './useDateWords.ts';

const sourcesOf = ({ why, slow }: Dated) => [
  ...(why.from === 'fact' ? [...why.fact.sources, ...why.fact.against.flatMap(({ sources }) => sources)] : []),
  ...slow.flatMap(({ facts }) => facts.filter(({ about }) => about === 'delay').flatMap(({ sources }) => sources)),
];

/** By when each line must be done, and a calendar of it. */
export function Page({ session, carriers, advice, supplier, ticks, by, isKept, onBy, heading }: PaperProps) {
  const words = useDateWords(advice, carriers);
  const { t, locale, day } = words;
  useTitle(t('dates:title'));
  const { today } = advice;
  const dates = datesFor(advice, by, today);
  const { lines } = dates;
  const isOver = by !== undefined && by < today;
  const open = lines.filter(({ id }) => !ticks.includes(id));
  const late = open.filter(({ isPast, why }) => isPast && why.from !== 'line');
  const sources = onePerReading(lines.flatMap(sourcesOf));
  const read = clockOff(numbered(advice, []).list, today);
  const company = supplier.own.name[locale];
  const events = (until: string) => () =>
    eventsOf({
      words,
      lines: open,
      by: until,
      today,
      card: `${session.trail.card}-${supplier.id}`,
      company,
      link: linkTo(session),
    });
  return (
    <Today value={today}>
      <Sources value={sources}>
        <div className="dates-page">
          <nav className="trailbar" aria-label={t('checklist')}>
            <a href={hrefOf(session)}>{t('toAdvice')}</a>
          </nav>
          <h1 tabIndex={-1} ref={heading}>
            {t('dates:title')}
          </h1>
          <p className="dates-for">{company}</p>
          <p>{t('dates:lead')}</p>
          {read && <p className="too-late">{t('dates:clockOff', { today: day(today), read: day(read) })}</p>}
          <DayField words={words} route={advice.route} today={today} by={by} isKept={isKept} onBy={onBy} />
          {by && <p className="paper-only">{t('pair', { name: t('dates:yourDay'), value: day(by) })}</p>}
          {isOver && <p className="too-late">{t('dates:passed')}</p>}
          {!isOver && late.length > 0 && (
            <TooLate words={words} route={advice.route} dates={dates} late={late} onBy={onBy} />
          )}
          {by && !isOver ? (
            <>
              <div className="sheet-controls">
                <p className="actions">
                  <CalendarButton
                    words={words}
                    name={t('pair', { name: company, value: t('dates:title') })}
                    file="signoff.ics"
                    events={events(by)}
                  />
                  <button type="button" onClick={() => print()}>
                    {t('print')}
                  </button>
                </p>
                <p className="hint" id="calendar-hint">
                  {t('dates:calendar.hint')}
                </p>
              </div>
              <h2>{t('dates:picture')}</h2>
              <Timeline words={words} lines={lines} by={by} today={today} />
            </>
          ) : (
            <p className="hint">{t('dates:noDate')}</p>
          )}
          <h2 id="dates-table">{t(by && !isOver ? 'dates:table' : 'dates:order')}</h2>
          <DatesTable
            words={words}
            lines={isOver ? datesFor(advice, undefined, today).lines : lines}
            by={isOver ? undefined : by}
            ticks={ticks}
          />
          <h2>{t('dates:notesTitle')}</h2>
          <ul className="lines">
            <li>{t('dates:notes.clock')}</li>
            <li>{t('dates:notes.holidays')}</li>
            <li>{t('dates:notes.after')}</li>
          </ul>
          <p className="paper-only link">{t('pair', { name: t('yourLink'), value: linkTo(session) })}</p>
          <SourceList sources={sources} />
        </div>
      </Sources>
    </Today>
  );
}
