import { langOf } from '#src/i18n/locale.ts';
import type { Claim } from '#src/proof/ledger.ts';
import proof from '#src/proof/proof.json';
import { useGuide } from './guideContext.tsx';

const numbers = ['states', 'carriers', 'situations', 'journeys', 'compared', 'advices', 'longest'] as const;

/** What the last walk over the whole interview counted, and what it found to hold everywhere. */
export function ProofBox() {
  const { t, locale } = useGuide();
  const number = new Intl.NumberFormat(langOf(locale));
  const day = new Intl.DateTimeFormat(langOf(locale), { dateStyle: 'long', timeZone: 'UTC' });
  return (
    <section className="proof" id="proof">
      <h2>{t('map.proof')}</h2>
      <p>{t('map.proofLead')}</p>
      <table>
        <tbody>
          {numbers.map((key) => (
            <tr key={key}>
              <th scope="row">{t(`map.numbers.${key}`)}</th>
              <td>{number.format(proof[key])}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('map.numbers.seconds')}</th>
            <td>{t('map.seconds', { number: number.format(proof.seconds) })}</td>
          </tr>
          <tr>
            <th scope="row">{t('map.version')}</th>
            <td>{proof.version}</td>
          </tr>
          <tr>
            <th scope="row">{t('map.date')}</th>
            <td>
              <time dateTime={proof.date}>{day.format(new Date(proof.date))}</time>
            </td>
          </tr>
        </tbody>
      </table>
      <ul className="plain claims">
        {(proof.claims as Claim[]).map((claim) => (
          <li key={claim}>{t(`map.claims.${claim}`, { number: number.format(proof.longest) })}</li>
        ))}
      </ul>
    </section>
  );
}
