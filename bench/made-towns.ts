// Towns made with their truth: what they offer is chosen first, then pages say so in words that the rules were not written by. How far the rubric agrees, by bank, by what is
// told and by the program that built the site. Errors of the open bank may be looked at (`--list`); those of the kept one only counted.
import { parseArgs } from 'node:util';
import { weightedKappa } from '@beffroi/domain';
import { readBank } from '../packages/instruments/services/test/made/bank.ts';
import { judgeMade, type MadeMark } from '../packages/instruments/services/test/made/judge-made.ts';
import { madeTown } from '../packages/instruments/services/test/made/made-town.ts';

const { values } = parseArgs({
  options: {
    bank: { type: 'string', default: 'open' },
    towns: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
    list: { type: 'boolean', default: false },
  },
});
if (values.bank !== 'open' && values.bank !== 'kept') throw new Error('--bank open|kept');
if (values.list && values.bank === 'kept') throw new Error('the errors of the kept bank are counted, not looked at');
const bank = readBank(values.bank);
const marks: MadeMark[] = [];
for (let i = 0; i < Number(values.towns); i++) marks.push(...(await judgeMade(madeTown(Number(values.seed) + i, bank))));

const seen = marks.flatMap((mark) => (mark.level === null ? [] : [{ ...mark, level: mark.level }]));
const kappa = weightedKappa(
  seen.map(({ offer, level }) => [level, offer.level] as const),
  6,
  'quadratic',
);
const some = seen.filter(({ offer }) => offer.level >= 1);
const zeros = seen.filter(({ level }) => level === 0);
console.log(`${values.towns} towns of the ${values.bank} bank, ${marks.length} marks, ${marks.length - seen.length} without a level`);
console.log(
  `weighted kappa ${kappa?.kappa.toFixed(3)}, exact ${share(seen, ({ offer, level }) => offer.level === level)}, where 1 or more ${share(some, ({ offer, level }) => offer.level === level)}, false absences ${share(zeros, ({ offer }) => offer.level > 0)}`,
);
for (const [what, key] of [
  ['level', (mark: MadeMark) => `${mark.offer.level}`],
  ['chrome', (mark: MadeMark) => mark.chrome],
  ['service', (mark: MadeMark) => mark.service],
] as const) {
  console.log(`\nby ${what}`);
  for (const [name, all] of [...Map.groupBy(seen, key)].sort(([one], [other]) => (one < other ? -1 : 1)))
    console.log(`${name.padEnd(20)} ${share(all, ({ offer, level }) => offer.level === level)}`);
}
if (values.list)
  for (const { town, chrome, service, offer, finding } of marks.filter(({ offer, level }) => offer.level !== level))
    console.log(
      `${town} ${chrome} ${service} ${offer.level} → ${finding.level ?? finding.kind} (${offer.told.join(' ')}) ${finding.because.code}; has ${finding.facets.join(' ')}`,
    );

function share<T>(all: readonly T[], holds: (one: T) => boolean): string {
  const n = all.filter(holds).length;
  return `${n} of ${all.length} (${all.length === 0 ? '–' : `${((100 * n) / all.length).toFixed(0)} %`})`;
}
