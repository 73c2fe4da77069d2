import type { Carrier } from '#data/schema.ts';
import { sourcesOf } from '#src/advice/facts.ts';
import { SourceNote } from '#src/ui/sources.tsx';
import { useGuide } from './guideContext.tsx';

/** How a carrier is called and reached: names, cards, apps, own websites, phone numbers, e-mail. */
export function Contacts({ record }: { record: Carrier }) {
  const { t, locale } = useGuide();
  const { aliases, apps = [], emails = [], domains, hotlines } = record;
  if (record.cards.length + aliases.length + hotlines.length + emails.length === 0) return null;
  const row = (name: string, values: readonly string[], note?: string) =>
    values.length > 0 && (
      <div>
        <dt>{name}</dt>
        <dd>
          {values.join(' · ')}
          {note && <span className="hint"> {note}</span>}
        </dd>
      </div>
    );
  return (
    <dl className="contacts">
      {row(t('carrier.also'), aliases)}
      {row(
        t('carrier.cards'),
        record.cards.map((kind) => t(`questions:card.answers.${kind}.label`)),
      )}
      {row(t('carriers.tariff'), record.tariff ? [t(`carriers.tariffs.${record.tariff}`)] : [])}
      {row(t('carrier.apps'), apps)}
      {!record.generic && row(t('carrier.domains'), domains, t('carrier.domainsLead', { name: record.name[locale] }))}
      {hotlines.length > 0 && (
        <div>
          <dt>{t('carrier.hotlines')}</dt>
          {hotlines.map(({ number, from, note, sources }) => (
            <dd key={number}>
              <a href={`tel:${number.replaceAll(' ', '')}`}>{number}</a>{' '}
              {t('app:aside', { text: t(`advice:from.${from}`) })} {note?.[locale]}{' '}
              <SourceNote sources={sourcesOf(record, sources)} />
            </dd>
          ))}
        </div>
      )}
      {emails.length > 0 && (
        <div>
          <dt>{t('carrier.emails')}</dt>
          {emails.map(({ address, note, sources }) => (
            <dd key={address}>
              {address} {note?.[locale]} <SourceNote sources={sourcesOf(record, sources)} />
            </dd>
          ))}
        </div>
      )}
    </dl>
  );
}
