import type { Carrier, When } from '#data/schema.ts';
import { type CardKind, cardKinds } from '#machines/card.ts';
import { isPossible } from '#src/advice/match.ts';
import { losses, waysToEnd } from './carrierFacts.ts';
import { Filter } from './Filter.tsx';
import { useGuide } from './guideContext.tsx';
import { LossChart, useDays } from './LossChart.tsx';

type Listed = readonly [id: string, record: Carrier];

/** The ways of ending a card of this kind, once each, with the one tariff they are for, if there is one. */
function waysOf(record: Carrier, kind: CardKind | undefined) {
  const ways = waysToEnd(record)
    .filter(({ accepts }) => kind === undefined || isPossible(accepts, kind))
    .map(({ id, confirms, accepts }) => {
      const cases = [accepts ?? {}].flat() as When[];
      const tariffs = new Set(cases.map(({ tariff }) => tariff?.find((one) => one !== 'unsure')));
      return { id, confirms, tariff: tariffs.size === 1 ? [...tariffs][0] : undefined };
    });
  // A way that a source confirms for one tariff and nobody for the other stands in both lines.
  const key = ({ id, confirms }: (typeof ways)[number]) => `${id} ${confirms}`;
  return [...new Map(ways.toReversed().map((way) => [key(way), way])).values()].toReversed();
}

function Ways({ record, kind }: { record: Carrier; kind: CardKind | undefined }) {
  const { t } = useGuide();
  if (record.ended) return <>{t('carriers.ended')}</>;
  const ways = waysOf(record, kind);
  const name = ({ id, tariff }: (typeof ways)[number]) =>
    tariff && !record.tariff
      ? `${t(`advice:channels.${id}`)} ${t('app:aside', { text: t(`carriers.tariffs.${tariff as 'prepaid'}`) })}`
      : t(`advice:channels.${id}`);
  const line = (isConfirmed: boolean) => {
    const named = ways.filter(({ confirms }) => confirms === isConfirmed).map(name);
    return (
      named.length > 0 && (
        <p className={isConfirmed ? 'confirmed' : 'unconfirmed'}>
          {isConfirmed ? '✓' : '?'} {t(isConfirmed ? 'carriers.confirmedMark' : 'carriers.askMark')}{' '}
          <span className="way-names">{named.join(' · ')}</span>
        </p>
      )
    );
  };
  return (
    <>
      {line(true)}
      {line(false)}
    </>
  );
}

function Row({ id, record, kind }: { id: string; record: Carrier; kind: CardKind | undefined }) {
  const { t, locale, to } = useGuide();
  const inDays = useDays();
  const isConfirmed = waysOf(record, kind).some(({ confirms }) => confirms);
  const mayBeLost = !record.ended && kind !== 'pocketWifi';
  const lost = [
    ...new Set(
      losses(record).flatMap(({ lost: loss }) =>
        loss ? [t('lost.counted', { days: inDays(loss), from: t(`lost.after.${loss.after}`) })] : [],
      ),
    ),
  ];
  return (
    <tr className={isConfirmed ? 'has-confirmed' : undefined}>
      <th scope="row">
        <a href={to(`carriers/${id}/`)}>{record.name[locale]}</a>
        <span className="hint">{record.generic ? t('carriers.generic') : record.aliases.slice(0, 4).join(' · ')}</span>
      </th>
      <td data-label={t('carriers.tariff')}>{t(`carriers.tariffs.${record.tariff ?? 'both'}`)}</td>
      <td data-label={t('carriers.ways')}>
        <Ways record={record} kind={kind} />
      </td>
      <td data-label={t('carriers.lost')}>
        {lost.length > 0
          ? lost.join(t('app:separator'))
          : t(mayBeLost ? 'carriers.notKnown' : 'carriers.notApplicable')}
      </td>
    </tr>
  );
}

function Table({ listed, heading, kind }: { listed: readonly Listed[]; heading: string; kind?: CardKind }) {
  const { t } = useGuide();
  return (
    <section className="kind" data-kind={kind ?? 'elsewhere'}>
      <h2>{heading}</h2>
      <div className="scroll">
        <table className="carriers">
          <thead>
            <tr>
              {(['company', 'tariff', 'ways', 'lost'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`carriers.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {listed.map(([id, record]) => (
              <Row key={id} id={id} record={record} kind={kind} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** All carriers by kind of card, with the ways of ending a card that each confirms, and how long a number lasts. */
export function CarriersPage() {
  const { t, knowledge } = useGuide();
  const all = Object.entries(knowledge.carriers).sort(
    ([, one], [, other]) => Number(!!one.generic) - Number(!!other.generic),
  );
  const label = (kind: CardKind) => t(`questions:card.answers.${kind}.label`);
  const issuing = (kind: CardKind): Listed[] => all.filter(([, { cards }]) => cards.includes(kind));
  const elsewhere = all.filter(([, { cards }]) => cards.length === 0);
  return (
    <div className="catalogue">
      <h1>{t('carriers.title')}</h1>
      <p className="lead">{t('carriers.lead')}</p>
      <Filter
        legend={t('carriers.filterKind')}
        name="kind"
        options={cardKinds.map((kind) => ({ id: kind, label: label(kind) }))}
      />
      <label className="filter-option only">
        <input type="checkbox" id="only-confirmed" /> {t('carriers.onlyConfirmed')}
      </label>
      {cardKinds.map((kind) => (
        <Table key={kind} kind={kind} heading={label(kind)} listed={issuing(kind)} />
      ))}
      {elsewhere.length > 0 && <Table heading={t('carriers.elsewhere')} listed={elsewhere} />}
      <LossChart />
    </div>
  );
}
