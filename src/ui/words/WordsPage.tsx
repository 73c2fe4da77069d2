import { useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Locale } from '#data/vocabulary.ts';
import { sourcesOf } from '#src/advice/facts.ts';
import { type LetterId, lettersFor } from '#src/advice/letters.ts';
import { staffLocales } from '#src/advice/staff.ts';
import { langOf, localeNames } from '#src/i18n/locale.ts';
import { Failure } from '../Fallback.tsx';
import type { PaperProps } from '../PaperPage.tsx';
import { SourceList } from '../SourceList.tsx';
import { onePerReading, Sources, Today } from '../sources.tsx';
import { useOtherWords } from '../useOtherWords.ts';
import { useSayOnPaper } from '../useSay.ts';
import { hrefOf } from '../useSession.ts';
import { useTitle } from '../useTitle.ts';
import { Contacts } from './Contacts.tsx';
import { blank, type Voice } from './compose.ts';
import { LetterSection } from './LetterSection.tsx';
import './words.css';

/** What to say on the phone, and letters to copy and sign. */
export function Page({ advice, supplier, session, heading }: PaperProps) {
  const { t, locale } = useSayOnPaper();
  useTitle(t('letters:title'));
  const staff = staffLocales(advice.card);
  const [wanted, setWanted] = useState<Locale | undefined>();
  const [only, setOnly] = useState<LetterId | undefined>();
  const locales = useMemo(() => [...new Set([...staff, locale])], [staff, locale]);
  const loaded = useOtherWords(locales);
  const words = loaded.value;
  const letters = useMemo(() => lettersFor(advice), [advice]);
  const { own } = supplier;
  const sources = useMemo(
    () =>
      onePerReading([
        ...[...own.hotlines, ...(own.emails ?? [])].flatMap(({ sources: keys }) => sourcesOf(own, keys)),
        ...letters.flatMap(({ channel, facts }) => [
          ...(channel?.sources ?? []),
          ...facts.flatMap((fact) => [...fact.sources, ...fact.against.flatMap((other) => other.sources)]),
        ]),
      ]),
    [own, letters],
  );
  if (loaded.failed) return <Failure of={loaded} />;
  const chosen = wanted ?? (staff.includes(locale) ? locale : staff[0]);
  const voiceOf = (one: Locale | undefined): Voice | undefined => {
    const say = one && words?.get(one);
    // A general record has no company: its name is for the pen.
    return one && say && { locale: one, t: say, company: own.generic ? blank : own.name[one] };
  };
  const [voice, aid] = [voiceOf(chosen), chosen === locale ? undefined : voiceOf(locale)];
  /** Prints one text or all. What is printed must be on the page before the dialog opens. */
  const printOut = (letter?: LetterId) => {
    flushSync(() => setOnly(letter));
    addEventListener('afterprint', () => setOnly(undefined), { once: true });
    print();
  };
  return (
    <Today value={advice.today}>
      <Sources value={sources}>
        <div className={only ? 'words alone' : 'words'}>
          <nav className="trailbar" aria-label={t('yourAnswers')}>
            <a href={hrefOf(session)}>{t('toAdvice')}</a>
          </nav>
          <h1 tabIndex={-1} ref={heading}>
            {t('letters:title')}
          </h1>
          <p className="words-for">{own.name[locale]}</p>
          <p>{t(letters.length > 0 ? 'letters:lead' : 'letters:none')}</p>
          <p className="warning">{t('letters:warning')}</p>
          {letters.length > 0 && staff.length > 1 && (
            <fieldset className="voices">
              <legend>{t('letters:language')}</legend>
              {staff.map((one) => (
                <button
                  key={one}
                  type="button"
                  lang={langOf(one)}
                  aria-pressed={one === chosen}
                  onClick={() => setWanted(one)}
                >
                  {localeNames[one]}
                </button>
              ))}
            </fieldset>
          )}
          {aid && letters.length > 0 && <p className="hint">{t('letters:beside')}</p>}
          {voice &&
            letters.map((letter) => (
              <LetterSection
                key={letter.id}
                letter={letter}
                voice={voice}
                aid={aid}
                carrier={own}
                isOpenAtFirst={letter === letters[0]}
                isChosen={letter.id === only}
                onPrint={() => printOut(letter.id)}
              >
                {letter.id === 'script' && <Contacts supplier={supplier} session={session} />}
              </LetterSection>
            ))}
          {letters.length > 0 && (
            <p className="actions letter-controls">
              <button type="button" className="primary" onClick={() => printOut()}>
                {t('letters:printAll')}
              </button>
            </p>
          )}
          <SourceList sources={sources} />
        </div>
      </Sources>
    </Today>
  );
}
