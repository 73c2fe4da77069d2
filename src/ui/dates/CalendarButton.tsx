import { useState } from 'react';
import { calendarOf, type DayEvent } from './ics.ts';
import type { DateWords } from './useDateWords.ts';

interface Props {
  words: DateWords;
  /** Names the calendar, for those programs that show a name. */
  name: string;
  file: string;
  events: () => readonly DayEvent[];
}

/** Saves one file for the reader's calendar. It is made here: nothing is asked of any server. */
export function CalendarButton({ words: { t }, name, file, events }: Props) {
  const [saved, setSaved] = useState<'yes' | 'no' | undefined>();
  const save = () => {
    try {
      const text = calendarOf(name, events(), new Date());
      const address = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
      const link = document.createElement('a');
      link.href = address;
      link.download = file;
      document.body.append(link);
      link.click();
      link.remove();
      // Some browsers read it only after the click.
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
      setSaved('yes');
    } catch {
      setSaved('no');
    }
  };
  return (
    <>
      <button type="button" className="primary" onClick={save} aria-describedby="calendar-hint">
        {t('dates:calendar.add')}
      </button>
      <span role="status" className="saved">
        {saved === 'yes' && t('dates:calendar.saved', { file })}
        {saved === 'no' && t('dates:calendar.failed')}
      </span>
    </>
  );
}
