import type { Carrier } from '#data/schema.ts';
import { lossClocks } from '#data/vocabulary.ts';
import type { KnownFact } from '#src/advice/facts.ts';
import { losses } from './carrierFacts.ts';
import { useGuide } from './guideContext.tsx';

interface Loss {
  readonly id: string;
  readonly record: Carrier;
  readonly fact: KnownFact;
  readonly lost: NonNullable<KnownFact['lost']>;
  readonly days: number;
  readonly upTo: number;
}

/** Every statement about when a number is lost, the shortest time first. */
function lossesOf(carriers: { readonly [id: string]: Carrier }): Loss[] {
  return Object.entries(carriers)
    .flatMap(([id, record]) =>
      losses(record).flatMap((fact) =>
        fact.lost
          ? [{ id, record, fact, lost: fact.lost, days: fact.lost.days, upTo: fact.lost.upTo ?? fact.lost.days }]
          : [],
      ),
    )
    .sort((one, other) => one.upTo - other.upTo || one.days - other.days);
}

/** Takes a stated loss, says how long it takes. */
export function useDays() {
  const { t } = useGuide();
  return ({ days, upTo, about }: NonNullable<KnownFact['lost']>) => {
    if (about) return t('lost.about', { days });
    if (days === 0 && !upTo) return t('lost.atOnce');
    return upTo && upTo > days ? t('lost.range', { days, upTo }) : t('lost.number', { days });
  };
}

/** How many days pass until the number is lost, as bars and as a table that says the same and more. */
export function LossChart() {
  const { t, locale, knowledge, to } = useGuide();
  const inDays = useDays();
  const rows = lossesOf(knowledge.carriers);
  const longest = Math.max(1, ...rows.map(({ upTo }) => upTo));
  const percent = (days: number) => Math.round((days / longest) * 1000) / 10;
  return (
    <section className="losses">
      <h2>{t('lost.title')}</h2>
      <p>{t('lost.lead')}</p>
      <figure role="img" aria-label={t('lost.alt', { count: new Set(rows.map(({ id }) => id)).size })}>
        {lossClocks
          .map((clock) => ({ clock, bars: rows.filter(({ lost }) => lost.after === clock) }))
          .filter(({ bars }) => bars.length > 0)
          .map(({ clock, bars }) => (
            <div key={clock} className="bars">
              <p>{t('lost.group', { from: t(`lost.after.${clock}`) })}</p>
              {bars.map(({ id, record, fact, lost, days, upTo }) => (
                <div className="bar" key={`${id} ${fact.text.en}`}>
                  <span className="bar-name">{record.name[locale]}</span>
                  <svg aria-hidden="true" viewBox="0 0 100 10" preserveAspectRatio="none">
                    <rect className="bar-upto" width={Math.max(0.6, percent(upTo))} height="10" />
                    <rect className="bar-days" width={Math.max(0.6, percent(days))} height="10" />
                  </svg>
                  <span className="bar-value">{inDays(lost)}</span>
                </div>
              ))}
            </div>
          ))}
      </figure>
      <h3>{t('lost.table')}</h3>
      <div className="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('carriers.company')}</th>
              <th scope="col">{t('lost.days')}</th>
              <th scope="col">{t('lost.from')}</th>
              <th scope="col">{t('lost.grade')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, record, fact, lost }) => (
              <tr key={`${id} ${fact.text.en}`}>
                <th scope="row">
                  <a href={to(`carriers/${id}/#kind-${fact.kind}`)}>{record.name[locale]}</a>
                </th>
                <td>{inDays(lost)}</td>
                <td>{t(`lost.after.${lost.after}`)}</td>
                <td>
                  {fact.sources[0] && t(`advice:grades.${fact.sources[0].grade}`)}
                  {fact.against.length > 0 && <strong className="conflict"> {t('app:conflict')}</strong>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
