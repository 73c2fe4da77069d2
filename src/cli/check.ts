import { checkAll } from '#data/checkAll.ts';

// `npm run check`: every data file against every rule, for whoever keeps the data.
const problems = checkAll();
for (const { file, field, problem, cure } of problems) console.error(`${file}\n  ${field}: ${problem}\n  → ${cure}\n`);
console.log(problems.length === 0 ? 'All data files are in order.' : `To put right: ${problems.length}.`);
process.exitCode = problems.length === 0 ? 0 : 1;
