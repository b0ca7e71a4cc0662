import { parseArgs } from 'node:util';
import { noiseVariance } from '../src/geometric-noise.ts';
import { guesses } from '../test/attacker/guesses.ts';
import { type Covered, covered, OPINIONS } from '../test/simulated-surveys.ts';

// What is left to be read of so many sheets, whether intervals hold what they say, and what an attacker makes of it:
// `node packages/disclosure/bench/utility.ts [--runs 400] [--epsilon 1.5]`.
const { values } = parseArgs({ options: { runs: { type: 'string', default: '400' }, epsilon: { type: 'string', default: '1.5' } } });
const [runs, epsilon] = [Number(values.runs), Number(values.epsilon)];
const SHEETS = [5, 8, 12, 20, 30, 60, 150];

console.log(
  `\nε = ${epsilon} a lever, noise of one cell: standard deviation ${Math.sqrt(noiseVariance(epsilon)).toFixed(2)}; ${runs} surveys a row, all who were invited answered\n`,
);
print([
  'sheets',
  'opinion',
  'error of mean',
  '± of mean',
  'level said',
  'of these right',
  'mean 95',
  'share 95',
  'gap 95',
  'consensus 95',
  'level 90',
]);
for (const n of SHEETS)
  for (const [name, opinion] of Object.entries(OPINIONS))
    print([String(n), name, ...cellsOf(covered({ opinion, n, invited: n, epsilon }, runs, n))]);

console.log('\nThe same where so many were invited that those who answered are a draw\n');
for (const n of SHEETS)
  for (const [name, opinion] of Object.entries(OPINIONS))
    print([String(n), name, ...cellsOf(covered({ opinion, n, invited: null, epsilon }, runs, n))]);

console.log('\nAn attacker who knows all other sheets: how often it is right\n');
print([
  'ε',
  'one answer of nine',
  'bound',
  '0 or 5 on one lever',
  '0 or 5 on all of twenty',
  'error of mean of 12',
  'of 30',
  'of 60',
  'of 150',
]);
for (const each of [0.1, 0.25, 0.5, 1, 1.5, 2]) {
  const { one, pair, sheet } = guesses(each, runs * 5, 47);
  const errors = [12, 30, 60, 150].map((n) =>
    covered({ opinion: OPINIONS['around two']!, n, invited: n, epsilon: each }, runs, n).errorOfMean.toFixed(2),
  );
  print([String(each), ...[one, Math.exp(each) / (Math.exp(each) + 8), pair, sheet].map(percent), ...errors]);
}

function cellsOf({ errorOfMean, widthOfMean, said, right, mean, share, gap, consensus, level }: Covered): readonly string[] {
  return [errorOfMean.toFixed(2), widthOfMean.toFixed(2), ...[said, right, mean, share, gap, consensus, level].map(percent)];
}

function percent(share: number): string {
  return Number.isNaN(share) ? '-' : `${(100 * share).toFixed(0)} %`;
}

function print(cells: readonly string[]): void {
  console.log(
    cells
      .map((cell, at) => cell.padEnd(at === 1 ? 22 : 12))
      .join(' ')
      .trimEnd(),
  );
}
