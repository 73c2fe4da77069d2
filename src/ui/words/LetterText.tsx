import type { Part } from '#src/advice/letterParts.ts';
import type { Letter } from '#src/advice/letters.ts';
import { langOf } from '#src/i18n/locale.ts';
import { blank, blocksOf, readingOf, type Voice, wordsOf } from './compose.ts';

/** Words with their blanks as lines to write on. */
function Words({ part, voice, className }: { part: Part; voice: Voice; className: string }) {
  const pieces = wordsOf(part, voice).split(blank);
  return (
    <p lang={langOf(voice.locale)} className={className}>
      {pieces.map((piece, at) => (
        // The pieces of one text never change places.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <span key={at}>
          {at > 0 && (
            <span className="pen-line" role="img" aria-label={voice.t('letters:blank')}>
              {blank}
            </span>
          )}
          {piece}
        </span>
      ))}
    </p>
  );
}

/** A part in the company's language, with the reader's own beside it. */
function Pair({ part, voice, aid }: { part: Part; voice: Voice; aid: Voice | undefined }) {
  const isSubject = 'say' in part && part.say.startsWith('subject.');
  return (
    <div className="pair">
      <Words part={part} voice={voice} className={isSubject ? 'said subject' : 'said'} />
      {aid && (
        <p lang={langOf(aid.locale)} className="aid">
          {readingOf(part, aid)}
        </p>
      )}
    </div>
  );
}

const keyOf = (part: Part) => ('ask' in part ? part.ask : part.say);

/** A whole text, paragraph by paragraph. */
export function LetterText({ letter, voice, aid }: { letter: Letter; voice: Voice; aid: Voice | undefined }) {
  return (
    <div className={aid ? 'letter-text paired' : 'letter-text'}>
      {blocksOf(letter.parts).map(({ list, parts: [first, ...rest] }) => {
        if (!first) return null;
        if (!list) return <Pair key={keyOf(first)} part={first} voice={voice} aid={aid} />;
        return (
          <ul key={keyOf(first)}>
            {[first, ...rest].map((part) => (
              <li key={keyOf(part)}>
                <Pair part={part} voice={voice} aid={aid} />
              </li>
            ))}
          </ul>
        );
      })}
    </div>
  );
}
