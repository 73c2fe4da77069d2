import { questionIds } from '#machines/link.ts';
import type { Line } from './journeyMap.ts';
import { letterOf, useMap } from './mapContext.ts';

/** Where a line runs, in hundredths of the width: all sizes are the style sheet’s, so that rows may grow with their text. */
const middleOf = (at: number, count: number) => `${((at + 0.5) / count) * 100}%`;

interface Track {
  readonly card: Line['card'];
  readonly asked: 'all' | 'some' | 'none';
}

/** One row of the drawing: every line, above and below the middle, and over them the stations. */
function Tracks({ tracks, end }: { tracks: readonly Track[]; end?: 'top' | 'bottom' }) {
  const each = tracks.map((track, at) => ({ ...track, letter: letterOf(at), x: middleOf(at, tracks.length) }));
  return (
    <svg className="tracks" aria-hidden="true" focusable="false">
      {each.map(({ card, letter, x }) => (
        <g key={card} data-line={card} className={`line-${letter}`}>
          {end !== 'top' && <line className="before" x1={x} x2={x} y1="-1" y2="50%" />}
          {end !== 'bottom' && <line className="after" x1={x} x2={x} y1="50%" y2="100%" />}
        </g>
      ))}
      {end && <rect className="hub" x="1%" y="50%" width="98%" rx="13" />}
      {each
        .filter(({ asked }) => asked !== 'none')
        .map(({ card, asked, letter, x }) => (
          <g key={card} data-line={card} className={`line-${letter} station ${asked}`}>
            <circle cx={x} cy="50%" r="8" vectorEffect="non-scaling-stroke" />
            <text x={x} y="50%">
              {letter}
            </text>
          </g>
        ))}
    </svg>
  );
}

/** The fewest answers that lead to a question on any line. */
function shortestWay(lines: readonly Line[], question: string) {
  const ways = lines.flatMap(({ stops }) =>
    stops.filter((stop) => stop.question === question && stop.asked !== 'none').map(({ way }) => way),
  );
  return ways.sort((one, other) => Object.keys(one).length - Object.keys(other).length)[0] ?? {};
}

/** The interview as a map of lines, from the first question down to the checklist. The list says the same. */
export function MapDrawing() {
  const { t, lines, cardName, wayTo } = useMap();
  const tracksAt = (question: string): Track[] =>
    lines.map(({ card, stops }) => ({
      card,
      asked: stops.find((stop) => stop.question === question)?.asked ?? 'all',
    }));
  return (
    <section className="drawing">
      <h2>{t('map.lines')}</h2>
      <ul className="legend">
        {lines.map(({ card }, at) => (
          <li key={card} data-line={card}>
            <a href={`#line-${card}`}>
              <span className={`letter line-${letterOf(at)}`}>{letterOf(at)}</span> <span>{cardName(card)}</span>
            </a>{' '}
            <strong className="yours" hidden>
              {t('map.yours')}
            </strong>
          </li>
        ))}
      </ul>
      <ul className="key">
        {(['all', 'some', 'none'] as const).map((asked) => (
          <li key={asked}>
            <svg className={`sample ${asked}`} viewBox="0 0 20 20" aria-hidden="true">
              {asked === 'none' ? <path d="M10 0v20" /> : <circle cx="10" cy="10" r="7" />}
            </svg>{' '}
            {t(`map.asked.${asked}`)}
          </li>
        ))}
      </ul>
      <ol className="rows">
        {questionIds.map((question, at) => (
          <li key={question} data-question={question}>
            <Tracks tracks={tracksAt(question)} {...(at === 0 && { end: 'top' })} />
            <p>
              <a href={wayTo(shortestWay(lines, question))}>{t(`questions:${question}.short`)}</a>{' '}
              <span className="hint">{t(`questions:${question}.ask`)}</span>
              <strong className="answered" hidden />
              <strong className="here" hidden>
                {t('map.here')}
              </strong>
            </p>
          </li>
        ))}
        <li data-question="advice">
          <Tracks tracks={lines.map(({ card }) => ({ card, asked: 'none' }))} end="bottom" />
          <p>
            <span>{t('app:checklist')}</span>
            <strong className="here" hidden>
              {t('map.here')}
            </strong>
          </p>
        </li>
      </ol>
    </section>
  );
}
