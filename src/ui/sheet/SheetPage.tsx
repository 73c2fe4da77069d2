import { useMemo } from 'react';
import { tariffOf } from '#machines/card.ts';
import { counterOf } from '#src/advice/counter.ts';
import { staffLocales } from '#src/advice/staff.ts';
import { Failure } from '../Fallback.tsx';
import type { PaperProps } from '../PaperPage.tsx';
import { useOtherWords } from '../useOtherWords.ts';
import { useSayOnPaper } from '../useSay.ts';
import { hrefOf } from '../useSession.ts';
import { useTitle } from '../useTitle.ts';
import { Beside, type Tongue, Tongues } from './Beside.tsx';
import { Pens } from './Blanks.tsx';
import { Sheet } from './Sheet.tsx';
import './sheet.css';
import './print.css';

/** Takes how many questions stand in how many languages, gives how much room the pen gets: the sheet is to stay one page. */
function roomFor(questions: number, languages: number): string {
  const texts = questions * Math.max(1.75, languages);
  return texts <= 12 ? 'wide' : texts <= 18 ? 'some' : 'little';
}
const isTariff = (tariff: string | undefined) => tariff === 'prepaid' || tariff === 'monthly';

/** The sheet to lay on a counter: the person’s language beside the staff’s, from the same ids. */
export function Page({ advice, supplier, session, carriers, heading }: PaperProps) {
  const { t, locale } = useSayOnPaper();
  const locales = useMemo(() => [...new Set([locale, ...staffLocales(advice.card)])], [locale, advice.card]);
  const words = useOtherWords(locales);
  const says = words.value;
  useTitle(t('sheet:title'));
  if (words.failed) return <Failure of={words} />;
  const tongues = locales.flatMap((one): Tongue[] => {
    const say = says?.get(one);
    return say ? [{ locale: one, t: say }] : [];
  });
  const counter = counterOf(advice);
  const isKnown = supplier.own !== supplier.rules;
  const tariff = tariffOf(session.trail, carriers);
  const dateIn = (one: Tongue) =>
    new Intl.DateTimeFormat(one.locale, { dateStyle: 'long' }).format(new Date(`${advice.today}T12:00:00`));
  const kindIn = ({ t: say }: Tongue) => {
    const kind = say(`sheet:kinds.${advice.card ?? 'unknown'}`);
    return isTariff(tariff) ? `${kind}${say('separator')}${say(`sheet:tariffs.${tariff}`)}` : kind;
  };
  return (
    <Tongues value={tongues}>
      <div className="controls">
        {counter.note && <p className="counter-note">{t(`sheet:notes.${counter.note}`)}</p>}
        <p>{t('sheet:screen')}</p>
        <p className="actions">
          <button type="button" className="primary" onClick={() => print()}>
            {t('print')}
          </button>
          <a className="button" href={hrefOf(session)}>
            {t('toAdvice')}
          </a>
        </p>
      </div>
      <div
        className="counter"
        data-languages={locales.length}
        data-room={roomFor(counter.questions.length, locales.length)}
      >
        <header>
          <h1 tabIndex={-1} ref={heading}>
            {tongues.length > 0 ? <Beside say={({ t: say }) => say('sheet:title')} /> : t('sheet:title')}
          </h1>
          <p className="counter-case">
            {isKnown && (
              <strong>
                <Beside say={(one) => supplier.own.name[one.locale]} />
              </strong>
            )}
            <span>
              <Beside say={kindIn} />
            </span>
            <span>
              <Beside say={(one) => one.t('printedOn', { date: dateIn(one) })} />
            </span>
          </p>
        </header>
        {tongues.length > 0 && (
          <div className="counter-body">
            <p className="counter-lead">
              <Beside say={({ t: say }) => say('sheet:lead')} />
            </p>
            <Pens pens={isKnown ? counter.pens : ['company', ...counter.pens]} />
            <Sheet counter={counter} />
          </div>
        )}
      </div>
    </Tongues>
  );
}
