import { useLayoutEffect, useRef, useState } from 'react';
import type { Route } from '#data/vocabulary.ts';
import { addDays } from '#src/advice/timingDays.ts';
import type { DateWords } from './useDateWords.ts';

interface Props {
  words: DateWords;
  route: Route;
  today: string;
  by: string | undefined;
  isKept: boolean;
  onBy: (by: string | undefined) => void;
}

/** No contract runs longer; a year typed half is not taken for one. */
const mostDays = 3660;

/** The day it must be over by: the browser's own date field, and a way to have none. */
export function DayField({ words: { t, day }, route, today, by, isKept, onBy }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [isWrong, setWrong] = useState(false);
  const last = addDays(today, mostDays);
  const over = route === 'portOut' || route === 'pause' || route === 'returnDevice' ? route : 'over';
  // Both at once with the field: an effect of the usual kind comes later, and whoever was quick would not be heard, or heard and forgotten.
  useLayoutEffect(() => {
    // A half-typed day has no value and must not be wiped while somebody types.
    if (field.current && field.current.value !== (by ?? '')) field.current.value = by ?? '';
    setWrong(false);
  }, [by]);
  const isFit = (value: string) => value >= today && value <= last;
  useLayoutEffect(() => {
    const check = () => {
      const { value = '', validity } = field.current ?? {};
      const isEmpty = value === '' && !validity?.badInput;
      setWrong(!isEmpty && value !== by && !isFit(value));
      if (isEmpty && by) onBy(undefined);
    };
    const input = field.current;
    // The app's only care for the focus; React is not told of it.
    input?.addEventListener('blur', check);
    return () => input?.removeEventListener('blur', check);
  });
  return (
    <div className="day-field">
      <label htmlFor="by">{t(`dates:by.${over}`)}</label>
      <p className="hint" id="by-hint">
        {t(isKept ? 'dates:byHint' : 'notSaved')}
      </p>
      {isWrong && (
        <p className="error" id="by-error" role="alert">
          {t('errorPrefix')}
          {t('dates:errorDay', { from: day(today), to: day(last) })}
        </p>
      )}
      <div className="day-row">
        <input
          ref={field}
          type="date"
          id="by"
          min={today}
          max={last}
          defaultValue={by}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? 'by-hint by-error' : 'by-hint'}
          onChange={({ currentTarget: { value } }) => {
            if (!isFit(value)) return;
            setWrong(false);
            onBy(value);
          }}
        />
        {by && (
          <button
            type="button"
            className="fold"
            onClick={() => {
              onBy(undefined);
              field.current?.focus();
            }}
          >
            {t('dates:clear')}
          </button>
        )}
      </div>
    </div>
  );
}
