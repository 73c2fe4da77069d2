import { type Dated, phases } from '#src/advice/timing.ts';
import { Statement } from '../Statement.tsx';
import { SourceNote } from '../sources.tsx';
import type { DateWords } from './useDateWords.ts';

interface Props {
  words: DateWords;
  lines: readonly Dated[];
  by: string | undefined;
  ticks: readonly string[];
}

/** Every line below its date, or below its place in the order while there is no date, with what that is counted from. */
export function DatesTable({ words, lines, by, ticks }: Props) {
  const { t, day, what, why, question, numberOf } = words;
  const titleOf = ({ latest, earliest, phase, isPast }: Dated) => {
    if (by === undefined) return t(`dates:phases.${phase}`);
    if (earliest) return t('dates:from', { date: day(earliest) });
    return t(isPast ? 'dates:past' : 'dates:latest', {
      date: day(latest ?? by),
    });
  };
  const titles = [
    ...new Set((by ? lines : phases.flatMap((phase) => lines.filter((line) => line.phase === phase))).map(titleOf)),
  ];
  /** A statement that several lines are counted from is said in full once. */
  const isFirst = (line: Dated) =>
    line.why.from === 'fact' &&
    lines.find(({ why }) => why.from === 'fact' && line.why.from === 'fact' && why.fact === line.why.fact) === line;
  return (
    <table className="dates" aria-labelledby="dates-table">
      <thead>
        <tr>
          <th scope="col">{t('dates:what')}</th>
          <th scope="col">{t('dates:counted')}</th>
        </tr>
      </thead>
      {titles.map((title) => (
        <tbody key={title}>
          <tr>
            <th scope="rowgroup" colSpan={2} className="date">
              {title}
            </th>
          </tr>
          {lines
            .filter((line) => titleOf(line) === title)
            .map((line) => (
              <tr
                key={`${line.id} ${line.part}`}
                data-line={line.id}
                data-latest={line.latest}
                data-earliest={line.earliest}
              >
                <th scope="row">
                  {line.part ? '' : `${numberOf(line)}. `}
                  {what(line)} {ticks.includes(line.id) && <em>{t('aside', { text: t('dates:done') })}</em>}
                </th>
                <td>
                  <p>
                    {line.earliest && line.latest && `${t('dates:until', { date: day(line.latest) })} `}
                    {why(line)}{' '}
                    {line.why.from === 'fact' && !isFirst(line) && <SourceNote sources={line.why.fact.sources} />}
                  </p>
                  {line.why.from === 'fact' && isFirst(line) && (
                    <p className="said">
                      <Statement fact={line.why.fact} />
                    </p>
                  )}
                  {line.ask && <p className="unknown">{question(line)}</p>}
                  {line.slow.length > 0 && <Slow line={line} words={words} />}
                </td>
              </tr>
            ))}
        </tbody>
      ))}
    </table>
  );
}

/** Services that are known to make people wait, each with what is known. */
function Slow({ line: { slow }, words: { t, locale } }: { line: Dated; words: DateWords }) {
  return (
    <>
      <p>{t('dates:slow')}</p>
      <ul className="lines">
        {slow.map(({ name, facts }) => (
          <li key={name.en}>
            {t('pair', { name: name[locale], value: '' })}
            {facts
              .filter(({ about }) => about === 'delay')
              .map((fact) => (
                <span key={fact.text.en}>
                  <Statement fact={fact} />{' '}
                </span>
              ))}
          </li>
        ))}
      </ul>
    </>
  );
}
