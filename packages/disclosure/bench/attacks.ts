import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { CELLS, placeOf } from '../src/answers.ts';
import { disclose } from '../src/disclose.ts';
import { noiseRatio } from '../src/geometric-noise.ts';
import { guesses } from '../test/attacker/guesses.ts';
import { noiseNeeded, posterior } from '../test/attacker/knows-all-others.ts';
import { ANSWERS, allTables, tablesOf } from '../test/attacker/published-tables.ts';
import { asNumbers, workedOut } from '../test/attacker/solver.ts';
import { anySurvey, type MadeSurvey } from '../test/made-surveys.ts';

// Attacks on what is told of answers, with their numbers: `node packages/disclosure/bench/attacks.ts [--surveys 500] [--seed 1]`.
const { values } = parseArgs({ options: { surveys: { type: 'string', default: '500' }, seed: { type: 'string', default: '1' } } });
const [surveys, seed] = [Number(values.surveys), Number(values.seed)];

const tables = { surveys: 0, numbers: 0, unknowns: 0, rows: 0, finest: Number.POSITIVE_INFINITY, finer: 0 };
for (const survey of fc.sample(anySurvey({ least: 5, most: 14 }), { numRuns: surveys, seed })) solve(survey);
console.log(
  `a solver over all published tables at once, without noise: ${tables.surveys} surveys, ${tables.numbers} published numbers of ${tables.unknowns} unknowns, ${tables.rows} rows follow, the finest of ${tables.finest} sheets, ${tables.finer} of fewer than five`,
);

/** Every number that is published of one lever, and what follows from all of them about single sheets. */
function solve(survey: MadeSurvey): void {
  const groups = survey.sheets.map(({ group }) => group);
  const { levers } = survey.options;
  const published = tablesOf(allTables(survey), groups, levers[0]!, levers);
  const rows = workedOut(published).map(asNumbers);
  tables.surveys++;
  tables.numbers += published.length;
  tables.unknowns += groups.length * ANSWERS.length;
  tables.rows += rows.length;
  for (const row of rows) {
    const sheets = new Set(row.flatMap((count, at) => (count === 0 ? [] : [Math.floor(at / ANSWERS.length)]))).size;
    tables.finest = Math.min(tables.finest, sheets);
    if (sheets < 5) tables.finer++;
  }
}

const known = { attacks: 0, beyond: 0, out: 0, right: new Map<number, { right: number; all: number; surest: number }>() };
for (const survey of fc.sample(anySurvey({ least: 5 }), { numRuns: surveys * 4, seed: seed + 1 })) guessAll(survey);
console.log(
  `somebody who knows all sheets but one, each sheet of each survey in turn: ${surveys * 4} surveys, ${known.attacks} answers attacked, ${known.beyond} made more than e^ε times likelier, ${known.out} answers ruled out`,
);
for (const [epsilon, { right, all, surest }] of [...known.right].sort()) {
  const bound = Math.exp(epsilon) / (Math.exp(epsilon) + CELLS.length - 1);
  console.log(
    `  ε = ${epsilon}: the likeliest of nine was right ${right} times in ${all} (${(right / all).toFixed(3)}; by chance 0.111), surest ${surest.toFixed(3)} (bound ${bound.toFixed(3)})`,
  );
}

function guessAll({ sheets, options }: MadeSurvey): void {
  const disclosure = disclose(sheets, options);
  if (disclosure.kind === 'nothing') return;
  const epsilon = options.epsilon!;
  const tally = known.right.get(epsilon) ?? { right: 0, all: 0, surest: 0 };
  known.right.set(epsilon, tally);
  for (const [victim, { group, answers }] of sheets.entries()) {
    for (const lever of options.levers) {
      const needed = noiseNeeded(disclosure.counts, sheets.toSpliced(victim, 1), group, lever);
      const believed = posterior(needed, noiseRatio(epsilon));
      known.attacks++;
      if (Math.max(...believed) / Math.min(...believed) > Math.exp(epsilon) * (1 + 1e-9)) known.beyond++;
      if (!(Math.min(...believed) > 0)) known.out++;
      const likeliest = needed.flatMap((noise, at) => (noise === Math.min(...needed) ? [at] : []));
      tally.all++;
      tally.right += likeliest.includes(placeOf(answers[lever] ?? 'left-out')) ? 1 / likeliest.length : 0;
      tally.surest = Math.max(tally.surest, ...believed);
    }
  }
  tally.right = Math.round(tally.right * 1e6) / 1e6;
}

for (const epsilon of [0.5, 1.5]) {
  const { one, pair, sheet } = guesses(epsilon, surveys * 4, seed + 2);
  console.log(
    `who knows all others, ε = ${epsilon}, ${surveys * 4} times: one answer of nine ${one.toFixed(3)} (chance 0.111), 0 or 5 to one lever ${pair.toFixed(3)}, 0 or 5 to all twenty ${sheet.toFixed(3)} (chance 0.5)`,
  );
}
