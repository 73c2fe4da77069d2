import type { Carrier } from '#data/schema.ts';
import type { CardKind } from '#machines/card.ts';
import { sourcesOf } from '#src/advice/facts.ts';
import { SourceList } from '#src/ui/SourceList.tsx';
import { Statement } from '#src/ui/Statement.tsx';
import { onePerReading, SourceNote, Sources } from '#src/ui/sources.tsx';
import { Condition } from './Condition.tsx';
import { Contacts } from './Contacts.tsx';
import { allSources, factsByKind, isForPausing, titleKeyOf, waysToEnd, waysToPause } from './carrierFacts.ts';
import { useGuide } from './guideContext.tsx';
import { OpenQuestions } from './OpenQuestions.tsx';
import { Report } from './Report.tsx';

interface Props {
  readonly id: string;
  readonly record: Carrier;
}

function Start({ id, record }: Props) {
  const { t, to } = useGuide();
  const isForNobody = record.cards.length === 0 && !record.generic;
  if (isForNobody) return <p>{t('carrier.noStart')}</p>;
  // A pocket WiFi rental has no question about the company, and general rules are nobody’s company.
  const carrier = (kind: CardKind) => (kind === 'pocketWifi' ? '' : `&carrier=${record.generic ? 'other' : id}`);
  return (
    <div className="start">
      <p>{t('carrier.startLead')}</p>
      <ul className="actions">
        {record.cards.length === 0 && (
          <li>
            <a className="button primary" href={to('#card=unsure&clue=none')}>
              {t('carrier.start', { card: t('questions:card.answers.unsure.label') })}
            </a>
          </li>
        )}
        {record.cards.map((kind) => (
          <li key={kind}>
            <a className="button primary" href={to(`#card=${kind}${carrier(kind)}`)}>
              {t('carrier.start', { card: t(`questions:card.answers.${kind}.label`) })}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Ways({ record }: { record: Carrier }) {
  const { t, locale } = useGuide();
  if (record.ended) return <p>{t('carrier.noWays')}</p>;
  return (
    <ul className="ways">
      {[...waysToEnd(record), ...waysToPause(record)].map(({ id, routes, confirms, text, url, accepts, sources }) => (
        <li key={`${id} ${text.en}`}>
          <h3>{t(`advice:channels.${id}`)}</h3>
          <p>
            {text[locale]} <SourceNote sources={sourcesOf(record, sources)} />
          </p>
          {isForPausing({ routes }) && <p className="hint">{t('carrier.pauseOnly')}</p>}
          <Condition when={accepts} />
          <p className={confirms ? 'grade confirmed' : 'grade unconfirmed'}>
            {t(confirms ? 'app:confirmed' : 'app:unconfirmed')}
          </p>
          {url && (
            <a className="act" href={url} rel="noreferrer">
              {t('app:open', { host: new URL(url).host })}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Everything known about one carrier, with where it was read, and everything not known, as questions. */
export function CarrierPage({ id, record }: Props) {
  const { t, locale, to } = useGuide();
  const sources = onePerReading(allSources(record));
  return (
    <Sources value={sources}>
      <nav className="trailbar" aria-label={t('app:guides.carriers')}>
        <a href={to('carriers/')}>{t('carrier.back')}</a>
      </nav>
      <h1>{t(titleKeyOf(record), { name: record.name[locale] })}</h1>
      {record.generic && <p className="lead">{t('carrier.genericFor')}</p>}
      <Contacts record={record} />
      <Start id={id} record={record} />
      <section>
        <h2>{t('carrier.ways')}</h2>
        <Ways record={record} />
      </section>
      {factsByKind(record).length > 0 && (
        <section className="known">
          <h2>{t('carrier.facts')}</h2>
          {factsByKind(record).map(([kind, facts]) => (
            <section key={kind} id={`kind-${kind}`}>
              <h3>{t(`kinds.${kind}`)}</h3>
              <ul className="facts">
                {facts.map((fact) => (
                  <li key={fact.text.en}>
                    <Statement fact={fact} /> <Condition when={fact.when} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </section>
      )}
      <OpenQuestions record={record} />
      <SourceList sources={sources} />
      <Report />
    </Sources>
  );
}
