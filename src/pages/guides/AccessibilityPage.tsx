import { langOf } from '#src/i18n/locale.ts';
import { audited as audit, decided, tools } from './audited.ts';
import { useGuide } from './guideContext.tsx';
import { Report } from './Report.tsx';

const tested = ['states', 'engines', 'markup', 'looks', 'layouts', 'keyboard', 'focus', 'size', 'motion'] as const;
const gaps = ['readers', 'devices', 'people', 'outside'] as const;
/** The accessibility statement: what is aimed for, what the last audit tested, what nobody has tested, how to say what is in the way. */
export function AccessibilityPage() {
  const { t, locale } = useGuide();
  const number = new Intl.NumberFormat(langOf(locale));
  const day = new Intl.DateTimeFormat(langOf(locale), { dateStyle: 'long', timeZone: 'UTC' });
  const counts = {
    states: number.format(audit.states.length),
    pages: number.format(audit.pages),
    stops: number.format(audit.stops),
  };
  const versions = [
    [t('accessibility.version'), audit.version],
    ['Chromium', audit.browser],
    ...(Object.keys(tools) as (keyof typeof tools)[]).map((tool) => [tools[tool], audit.engines[tool]]),
  ];
  return (
    <>
      <h1>{t('accessibility.title')}</h1>
      <p className="lead">{t('accessibility.goal1')}</p>
      <p>{t('accessibility.goal2')}</p>
      <section>
        <h2>{t('accessibility.testedTitle')}</h2>
        <ul className="plain">
          {tested.map((one) => (
            <li key={one}>{t(`accessibility.tested.${one}`, counts)}</li>
          ))}
        </ul>
        <table>
          <tbody>
            <tr>
              <th scope="row">{t('accessibility.date')}</th>
              <td>
                <time dateTime={audit.date}>{day.format(new Date(audit.date))}</time>
              </td>
            </tr>
            {versions.map(([name, version]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{version}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section>
        <h2>{t('accessibility.gapsTitle')}</h2>
        <ul className="plain">
          {gaps.map((gap) => (
            <li key={gap}>{t(`accessibility.gaps.${gap}`)}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{t('accessibility.decidedTitle')}</h2>
        <p>{t('accessibility.decidedLead')}</p>
        <ul className="plain">
          {decided.map(({ why, times, askedBy }) => (
            <li key={why}>
              {t(`accessibility.why.${why}`)}{' '}
              <span className="hint">
                {t('accessibility.asked', { tools: askedBy.join(t('app:separator')), times: number.format(times) })}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <Report title={t('accessibility.reportTitle')} text={(page) => t('accessibility.reportText', { page })} isOpen />
    </>
  );
}
