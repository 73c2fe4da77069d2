import { useId, useState } from 'react';
import type { CarrierIndex } from '#src/carriers.ts';
import type { Memory } from '../memory.ts';
import { today } from '../today.ts';
import { usePhrases, useSayOnPaper } from '../useSay.ts';
import { brought, checked, type Fault, fileOf, type Left, mostBytes, readFile } from './cardsFile.ts';
import { loadIndexFor } from './useCards.ts';

type Outcome =
  | { readonly fault: Fault | 'unchecked' }
  | {
      readonly added: number;
      readonly joined: number;
      readonly left: readonly Left[];
      readonly carriers: CarrierIndex;
    };

interface Props {
  memory: Memory;
  carriers: CarrierIndex;
  onUpdate: (change: (known: Memory) => Memory) => unknown;
}

/** Hands over a file that never leaves the browser on its way. */
function save(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `signoff-cards-${today()}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1_000);
}

async function bring(file: File, start: CarrierIndex, onUpdate: Props['onUpdate']): Promise<Outcome> {
  if (file.size > mostBytes) return { fault: 'tooBig' };
  const text = await file.text().catch(() => '');
  const found = readFile(text);
  if ('fault' in found) return found;
  const givens = found.entries.map(({ one }) => one.given);
  const carriers = await loadIndexFor(givens, start).catch(() => undefined);
  if (!carriers) return { fault: 'unchecked' };
  const fitting = found.entries.map((entry) => checked(entry, carriers));
  const entries = fitting.flatMap((one) => one.entries);
  if (entries.length === 0) return { fault: 'noCards' };
  let result = brought([], []);
  onUpdate((known) => {
    result = brought(known, entries);
    return result.memory;
  });
  const left = [...found.left, ...fitting.flatMap((one) => one.left), ...result.left];
  return { added: result.added, joined: result.joined, left: left.sort((a, b) => a.entry - b.entry), carriers };
}

function Told({ outcome }: { outcome: Exclude<Outcome, { fault: unknown }> }) {
  const { t } = useSayOnPaper();
  const { reason } = usePhrases(outcome.carriers);
  const listed = ({ answers = [] }: Left) => answers.map(reason).join(t('separator'));
  return (
    <>
      <p>{t('cards:added', { number: outcome.added })}</p>
      {outcome.joined > 0 && <p>{t('cards:joined', { number: outcome.joined })}</p>}
      {outcome.left.length > 0 && (
        <>
          <p>{t('cards:left')}</p>
          <ul className="lines">
            {outcome.left.map((one) => (
              <li key={`${one.entry} ${one.what}`}>
                {t(`cards:leftOf.${one.what}`, { entry: one.entry, list: listed(one) })}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** Saves all cards as a file, and brings cards in from one. A bad file changes nothing. */
export function Transfer({ memory, carriers, onUpdate }: Props) {
  const { t } = useSayOnPaper();
  const [outcome, setOutcome] = useState<Outcome | undefined>();
  const id = useId();
  const isFault = outcome !== undefined && 'fault' in outcome;
  return (
    <section className="cards-file" aria-labelledby="cards-file">
      <h2 id="cards-file">{t('cards:file')}</h2>
      <p>{t('cards:fileLead')}</p>
      {memory.length > 0 && (
        <p className="actions">
          <button type="button" onClick={() => save(fileOf(memory))}>
            {t('cards:save')}
          </button>
        </p>
      )}
      <label htmlFor={`${id}file`}>{t('cards:bring')}</label>
      <p className="hint" id={`${id}hint`}>
        {t('cards:bringHint')}
      </p>
      <input
        type="file"
        id={`${id}file`}
        accept=".json,application/json"
        aria-describedby={`${id}hint ${id}told`}
        aria-invalid={isFault}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same file may be chosen again after it was mended.
          if (file)
            bring(file, carriers, onUpdate)
              .then(setOutcome)
              .finally(() => {
                target.value = '';
              });
        }}
      />
      <div role="status" id={`${id}told`}>
        {outcome && (
          <div className="notice">
            {'fault' in outcome ? <p>{t(`cards:fault.${outcome.fault}`)}</p> : <Told outcome={outcome} />}
          </div>
        )}
      </div>
    </section>
  );
}
