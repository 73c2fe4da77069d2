import { memo, useMemo, useState } from 'react';
import type { IndexedCarrier } from '#data/entry.ts';
import { entryOf, kindsOffered } from '#machines/card.ts';
import type { Session } from '#machines/session.ts';
import type { CarrierIndex } from '#src/carriers.ts';
import { Choice } from './Choice.tsx';
import { useSay } from './useSay.ts';

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s-]+/g, '');
/** So many are shown at once; whoever knows a name types it. */
const firstScreen = 40;

interface Props {
  session: Session;
  carriers: CarrierIndex;
  chosen: string | undefined;
  onChoose: (id: string) => void;
  /** Whether the list did not load, and another try. */
  list: { failed: boolean; retry: () => void };
}

interface Row {
  readonly id: string;
  readonly entry: IndexedCarrier;
  /** All it may be found by, each on a line of its own. */
  readonly text: string;
}

const rowOf = ([id, entry]: [string, IndexedCarrier]): Row => {
  const names = [id, ...Object.values(entry.name), ...entry.aliases, ...entry.clues];
  return { id, entry, text: `\n${names.map(plain).join('\n')}` };
};

/** The rows that hold what was typed, those first of which a name begins with it. */
function found(rows: readonly Row[], typed: string): readonly Row[] {
  const wanted = plain(typed);
  if (wanted === '') return rows;
  const holding = rows.filter(({ text }) => text.includes(wanted));
  const begins = ({ text }: Row) => text.includes(`\n${wanted}`);
  return [...holding.filter(begins), ...holding.filter((row) => !begins(row))];
}

const Line = memo(Choice);

/** The carriers that fit the card, found by any name in any script, app or hotline; the chosen one and “another” stay. */
export function CarrierChoice({ session, carriers, chosen, onChoose, list }: Props) {
  const { t, locale } = useSay();
  const [typed, setTyped] = useState('');
  const { trail } = session;
  const rows = useMemo(
    () => Object.entries(carriers).flatMap((entry) => (entryOf(entry[0], trail, carriers) ? [rowOf(entry)] : [])),
    [carriers, trail],
  );
  const matching = useMemo(() => found(rows, typed), [rows, typed]);
  const shown = matching.slice(0, firstScreen);
  const kept = rows.filter(({ id }) => id === chosen && !shown.some((row) => row.id === id));
  const isLoading = rows.length === 0 && !list.failed && kindsOffered(trail).length > 0;
  const more = matching.length - shown.length;
  return (
    <div className="choices">
      {list.failed && (
        <div className="notice" role="alert">
          <p>{t('listFailed')}</p>
          <p className="actions">
            <button type="button" onClick={list.retry}>
              {t('retry')}
            </button>
          </p>
        </div>
      )}
      {isLoading && <p role="status">{t('loading')}</p>}
      {rows.length > 7 && (
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
      <div className="choices" id="carrier-list">
        {[...kept, ...shown].map(({ id, entry }, index) => (
          <Line
            key={id}
            id={`carrier-${index}`}
            question="carrier"
            answer={id}
            label={entry.name[locale]}
            hint={entry.aliases.slice(0, 3).join(' · ')}
            isChosen={chosen === id}
            onChoose={onChoose}
          />
        ))}
      </div>
      <Choice
        id={`carrier-${kept.length + shown.length}`}
        question="carrier"
        answer="other"
        isChosen={chosen === 'other'}
        onChoose={onChoose}
      />
    </div>
  );
}
