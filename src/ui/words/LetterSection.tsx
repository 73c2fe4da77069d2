import { type ReactNode, useId, useState } from 'react';
import type { CarrierRecord, KnownFact } from '#src/advice/facts.ts';
import type { Letter } from '#src/advice/letters.ts';
import { Statement } from '../Statement.tsx';
import { SourceNote } from '../sources.tsx';
import { useSayOnPaper } from '../useSay.ts';
import type { Voice } from './compose.ts';
import { LetterControls } from './LetterControls.tsx';
import { LetterText } from './LetterText.tsx';

interface Props {
  letter: Letter;
  voice: Voice;
  /** The reader's own language, where it is another one. */
  aid: Voice | undefined;
  carrier: CarrierRecord;
  isOpenAtFirst: boolean;
  /** Whether it alone goes on paper. */
  isChosen: boolean;
  onPrint: () => void;
  /** What else belongs to it, such as the numbers to call. */
  children?: ReactNode;
}

function Facts({ facts }: { facts: readonly KnownFact[] }) {
  return (
    <ul className="facts">
      {facts.map((fact) => (
        <li key={fact.text.en}>
          <Statement fact={fact} />
        </li>
      ))}
    </ul>
  );
}

/** What to do once the letter has not helped, as far as a source says it. */
function NextStep({ facts }: { facts: readonly KnownFact[] }) {
  const { t } = useSayOnPaper();
  return (
    <div className="around">
      <h3>{t('letters:nextStep')}</h3>
      <p>{t(facts.length > 0 ? 'letters:nextStepLead' : 'letters:noNextStep')}</p>
      {facts.length > 0 && <Facts facts={facts} />}
    </div>
  );
}

/** One text under its name: what to think of first, the words, what can be done with them. Folded away on the screen, never on paper. */
export function LetterSection({ letter, voice, aid, carrier, isOpenAtFirst, isChosen, onPrint, children }: Props) {
  const { t, locale } = useSayOnPaper();
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const id = useId();
  const { channel, facts, notes } = letter;
  const isComplaint = letter.id === 'complaint';
  return (
    <section className={isChosen ? 'letter chosen' : 'letter'} data-letter={letter.id} aria-labelledby={`${id}-name`}>
      <h2 id={`${id}-name`}>
        <button type="button" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
          {t(`letters:name.${letter.id}`)}
        </button>
      </h2>
      <div id={id} className={isOpen ? undefined : 'folded'}>
        {notes.length > 0 && (
          <ul className="around letter-notes">
            {notes.map((note) => (
              <li key={note} data-note={note}>
                {t(`letters:note.${note}`)}
              </li>
            ))}
          </ul>
        )}
        {channel && (
          <div className="around">
            <p>
              {channel.text[locale]} <SourceNote sources={channel.sources} />
            </p>
            {channel.url && (
              <p>
                <a className="act" href={channel.url} target="_blank" rel="noreferrer">
                  {t('open', { host: new URL(channel.url).host })}
                </a>
              </p>
            )}
          </div>
        )}
        {children}
        <LetterText letter={letter} voice={voice} aid={aid} />
        <LetterControls letter={letter} voice={voice} carrier={carrier} onPrint={onPrint} />
        {isComplaint && <NextStep facts={facts} />}
        {!isComplaint && facts.length > 0 && (
          <div className="around">
            <h3>{t('letters:known')}</h3>
            <Facts facts={facts} />
          </div>
        )}
      </div>
    </section>
  );
}
