import { useMemo, useRef, useState } from 'react';
import type { IndexedCarrier } from '#data/entry.ts';
import { entryOf } from '#machines/card.ts';
import type { Session } from '#machines/session.ts';
import type { CarrierIndex } from '#src/carriers.ts';
import { Choice, ChoiceRow } from './Choice.tsx';
import type { ListState } from './useCarriers.ts';
import { useSay } from './useSay.ts';

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s-]+/g, '');
/** A list of so many is shown whole; of a longer one so many at once, as whoever knows a name types it. */
const whole = 40;
const atOnce = 10;

interface Props {
  session: Session;
  carriers: CarrierIndex;
  chosen: string | undefined;
  list: ListState;
}

interface Row {
  readonly id: string;
  readonly entry: IndexedCarrier;
  readonly hint: string;
  /** All it may be found by, each on a line of its own. */
  readonly text: string;
}

const rowOf = ([id, entry]: [string, IndexedCarrier]): Row => {
  const names = [id, ...Object.values(entry.name), ...entry.aliases, ...entry.clues];
  return { id, entry, hint: entry.aliases.slice(0, 3).join(' · '), text: ['', ...names.map(plain)].join('\n') };
};

/** The rows that hold what was typed, those first of which a name begins with it. */
function found(rows: readonly Row[], wanted: string): readonly Row[] {
  if (wanted === '') return rows;
  const first: Row[] = [];
  const others: Row[] = [];
  for (const row of rows) {
    const at = row.text.indexOf(wanted);
    if (at === -1) continue;
    const begins = row.text[at - 1] === '\n' || row.text.includes(`\n${wanted}`, at);
    (begins ? first : others).push(row);
  }
  return [...first, ...others];
}

/** Finds rows by what is typed; a longer word is looked for among the finds of the shorter one only. */
function useFound(rows: readonly Row[], typed: string): readonly Row[] {
  const last = useRef({ rows, wanted: '', matching: rows });
  const wanted = plain(typed);
  if (last.current.rows !== rows || last.current.wanted !== wanted) {
    const narrower = last.current.rows === rows && wanted.startsWith(last.current.wanted);
    last.current = { rows, wanted, matching: found(narrower ? last.current.matching : rows, wanted) };
  }
  return last.current.matching;
}

/** The carriers that fit the card, found by any name in any script, app or hotline; the chosen one and “another” stay. */
export function CarrierChoice({ session, carriers, chosen, list }: Props) {
  const { t, locale } = useSay();
  const [typed, setTyped] = useState('');
  const { trail } = session;
  const rows = useMemo(
    () => Object.entries(carriers).flatMap((entry) => (entryOf(entry[0], trail, carriers) ? [rowOf(entry)] : [])),
    [carriers, trail],
  );
  const matching = useFound(rows, typed);
  const shown = rows.length <= whole ? matching : matching.slice(0, atOnce);
  const kept = rows.filter(({ id }) => id === chosen && !shown.some((row) => row.id === id));
  const frame = useRef<HTMLDivElement>(null);
  const retry = () => {
    // The button goes: the focus waits where the list will stand.
    frame.current?.focus();
    list.retry();
  };
  const more = matching.length - shown.length;
  return (
    <div className="choices">
      {list.failed && (
        <div className="notice" role="alert">
          <p>{t('listFailed')}</p>
          <p className="actions">
            <button type="button" onClick={retry}>
              {t('retry')}
            </button>
            <button type="button" onClick={() => location.reload()}>
              {t('reload')}
            </button>
          </p>
        </div>
      )}
      {list.isLoading && <p role="status">{t('loading')}</p>}
      {rows.length > 7 && !list.isLoading && (
        <div className="filter">
          <label htmlFor="carrier-filter">{t('filter')}</label>
          <span className="hint" id="carrier-filter-hint">
            {t('filterHint')}
          </span>
          <input
            id="carrier-filter"
            type="search"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            aria-describedby="carrier-filter-hint"
            aria-controls="carrier-list"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              // Enter here would send the form before a company is chosen.
              if (event.key === 'Enter') event.preventDefault();
            }}
          />
          <p role="status" className="hint">
            {typed !== '' && (matching.length > 0 ? t('filterCount', { count: matching.length }) : t('filterNone'))}
            {more > 0 && ` ${t('filterMore', { shown: shown.length, number: more })}`}
          </p>
        </div>
      )}
      <div className="choices" id="carrier-list" ref={frame} tabIndex={-1}>
        {(list.isLoading ? kept : [...kept, ...shown]).map(({ id, entry, hint }) => (
          <ChoiceRow
            key={id}
            question="carrier"
            answer={id}
            label={entry.name[locale]}
            hint={hint}
            isChosen={chosen === id}
          />
        ))}
      </div>
      <Choice question="carrier" answer="other" isChosen={chosen === 'other'} />
    </div>
  );
}
