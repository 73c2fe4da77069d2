import { readCorrections, readRecords } from '#data/read.ts';
import type { Source } from '#data/statement.ts';
import { freshMonths, grades } from '#data/vocabulary.ts';
import { isOld, monthsBetween } from '../advice/age.ts';
import { parseDay } from './arguments.ts';

interface Aged {
  readonly file: string;
  readonly key: string;
  readonly source: Source;
  /** Whole months since it was read. */
  readonly months: number;
}

/** Every source of every data file with its age on a day (ISO date). */
function agedOn(day: string): Aged[] {
  const files = [
    ...(['carriers', 'bindings'] as const).flatMap((kind) =>
      Object.entries<{ sources: Record<string, Source> }>(
        kind === 'carriers' ? readRecords('carriers') : readRecords('bindings'),
      ).map(([id, { sources }]) => ({ file: `data/${kind}/${id}.json`, sources })),
    ),
    { file: 'data/corrections.json', sources: readCorrections().sources },
  ];
  return files.flatMap(({ file, sources }) =>
    Object.entries(sources).map(([key, source]) => ({ file, key, source, months: monthsBetween(source.read, day) })),
  );
}

const overdue = ({ source, months }: Aged) => months - freshMonths[source.grade];
const line = (aged: Aged) =>
  `${aged.file}  ${aged.key}  ${aged.source.grade}, read ${aged.source.read} (${aged.months} months ago, counts for ${freshMonths[aged.source.grade]})  ${aged.source.url}`;

/** The oldest pages that were old when they were read: worth looking for a newer one. */
const oldPages = (all: readonly Aged[]) =>
  all
    .filter(({ source }) => isOld(source))
    .sort((one, other) => pageDate(one).localeCompare(pageDate(other)) || one.file.localeCompare(other.file));
const pageDate = ({ source }: Aged) => source.dated ?? source.before ?? '';

function report(day: string): string {
  const all = agedOn(day);
  const stale = all.filter((aged) => overdue(aged) >= 0).sort((one, other) => overdue(other) - overdue(one));
  const old = oldPages(all);
  const next = all.filter((aged) => overdue(aged) < 0).sort((one, other) => overdue(other) - overdue(one))[0];
  return [
    `${all.length} sources on ${day}.`,
    ...grades.map((grade) => {
      const ofGrade = all.filter(({ source }) => source.grade === grade);
      const past = ofGrade.filter((aged) => overdue(aged) >= 0);
      return `  ${grade}: ${past.length} of ${ofGrade.length} read ${freshMonths[grade]} months ago or earlier`;
    }),
    '',
    stale.length === 0
      ? `Nothing is past its time.${next ? ` Next: ${line(next)}` : ''}`
      : 'Past their time, worst first (read the page again, then put the new date into “read”):',
    ...stale.map((aged) => `  ${line(aged)}`),
    '',
    `Pages more than three years old when they were read: ${old.length}, oldest first (look for a newer one):`,
    ...old.map((aged) => `  ${pageDate(aged)}  ${aged.file}  ${aged.key}  ${aged.source.url}`),
  ].join('\n');
}

// `npm run freshness`: what is old, by grade and age, worst first. `-- --on=2027-12-01` looks ahead.
try {
  console.log(report(parseDay(process.argv.slice(2))));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
