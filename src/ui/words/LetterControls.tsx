import type { CarrierRecord } from '#src/advice/facts.ts';
import type { Letter } from '#src/advice/letters.ts';
import { langOf } from '#src/i18n/locale.ts';
import { useCopy } from '../useCopy.ts';
import { useSayOnPaper } from '../useSay.ts';
import { textOf, type Voice } from './compose.ts';
import { mailboxOf, mailLink } from './mail.ts';

interface Props {
  letter: Letter;
  voice: Voice;
  carrier: CarrierRecord;
  onPrint: () => void;
}

/** Opens the text in the mail program, and says to whom it goes and whether all of it is in. */
function Mail({ letter, voice, carrier }: Omit<Props, 'onPrint'>) {
  const { t } = useSayOnPaper();
  if (letter.id === 'script') return null;
  const address = mailboxOf(carrier);
  const subject = voice.t(`letters:parts.subject.${letter.id}`);
  const { href, isWhole } = mailLink(address ?? '', subject, textOf(letter, voice));
  const name = t(`letters:name.${letter.id}`);
  return (
    <div className="mail">
      <p>
        <a className="act" href={href} aria-label={t('pair', { name: t('letters:mail'), value: name })}>
          {t('letters:mail')}
        </a>
      </p>
      <p className="hint">
        {address ? t('letters:mailTo', { address }) : t('letters:mailNoAddress')} {!isWhole && t('letters:mailTooLong')}
      </p>
    </div>
  );
}

/** Copy, print alone, and open in the mail program where that makes sense. */
export function LetterControls({ letter, voice, carrier, onPrint }: Props) {
  const { t } = useSayOnPaper();
  const { copied, copy } = useCopy();
  const text = textOf(letter, voice);
  const name = t(`letters:name.${letter.id}`);
  const button = (said: string, onClick: () => void) => (
    <button type="button" onClick={onClick} aria-label={t('pair', { name: said, value: name })}>
      {said}
    </button>
  );
  return (
    <div className="letter-controls">
      <p className="actions">
        {button(t('letters:copy'), () => copy(letter.id, text))}
        {button(t('letters:printThis'), onPrint)}
      </p>
      <div role="status">
        {copied?.isDone && <p className="notice">{t('letters:copied')}</p>}
        {copied?.isDone === false && <p className="notice">{t('letters:copyFailed')}</p>}
      </div>
      {copied?.isDone === false && (
        <p className="plain" lang={langOf(voice.locale)}>
          {text}
        </p>
      )}
      {letter.isMail && <Mail letter={letter} voice={voice} carrier={carrier} />}
    </div>
  );
}
