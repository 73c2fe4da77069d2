import { useState } from 'react';
import { entryOf } from '#machines/card.ts';
import type { Session } from '#machines/session.ts';
import { Choice } from './Choice.tsx';
import { type CarrierIndex, useSay } from './useSay.ts';

const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

interface Props {
  session: Session;
  carriers: CarrierIndex;
  chosen: string | undefined;
  onChoose: (id: string) => void;
}

/** The carriers that fit the card, narrowed by any of their names in any script; the chosen one and “another” stay. */
export function CarrierChoice({ session, carriers, chosen, onChoose }: Props) {
  const { t, locale } = useSay();
  const [filter, setFilter] = useState('');
  const fitting = Object.entries(carriers).filter(([id]) => id !== 'other' && entryOf(id, session.trail, carriers));
  const names = (id: string) => [id, ...Object.values(carriers[id]?.name ?? {}), ...(carriers[id]?.aliases ?? [])];
  const found = fitting.filter(
    ([id]) => id === chosen || names(id).some((name) => plain(name).includes(plain(filter))),
  );
  return (
    <div className="choices">
      {fitting.length > 7 && (
        <div className="filter">
          <label htmlFor="carrier-filter">{t('filter')}</label>
          <span className="hint" id="carrier-filter-hint">
            {t('filterHint')}
          </span>
          <input
            id="carrier-filter"
            type="text"
            autoComplete="off"
            aria-describedby="carrier-filter-hint"
            value={filter}
            onChange={(event) => setFilter(event.target.value)}
            onKeyDown={(event) => {
              // Enter here would send the form before a company is chosen.
              if (event.key === 'Enter') event.preventDefault();
            }}
          />
          <p role="status" className="hint">
            {filter !== '' && (found.length > 0 ? t('filterCount', { count: found.length }) : t('filterNone'))}
          </p>
        </div>
      )}
      {found.map(([id, { name, aliases }], index) => (
        <Choice
          key={id}
          id={`carrier-${index}`}
          question="carrier"
          answer={id}
          label={name[locale]}
          hint={aliases.slice(0, 3).join(' · ')}
          isChosen={chosen === id}
          onChoose={onChoose}
        />
      ))}
      <Choice
        id={`carrier-${found.length}`}
        question="carrier"
        answer="other"
        isChosen={chosen === 'other'}
        onChoose={onChoose}
      />
    </div>
  );
}
