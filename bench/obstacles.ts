// What becomes of marks where the page that proves them hides, in the ways that pages hide on any day: unobserved, told elsewhere, or said absent, which is false.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { collected } from '../packages/instruments/services/test/metamorphic/harness.ts';
import { afterMisfortune, MISFORTUNES, provingPages } from '../packages/instruments/services/test/metamorphic/obstacles.ts';
import { FIXTURES, readTowns } from './lib/towns.ts';

const { values } = parseArgs({
  options: {
    /** Sets of labelled towns, by folder of the fixtures. */
    sets: { type: 'string', default: 'further/thirteenth,further/fifteenth,further/seventeenth,further/eighteenth,further/nineteenth' },
    first: { type: 'string', default: '99' },
    /** Lists every mark that is said absent. */
    list: { type: 'boolean', default: false },
  },
});

interface Count {
  hidden: number;
  absent: number;
  unobserved: number;
  abstained: number;
}
const counts = new Map<string, Count>(MISFORTUNES.map(({ name }) => [name, { hidden: 0, absent: 0, unobserved: 0, abstained: 0 }]));
const lines: string[] = [];
for (const set of values.sets.split(',')) {
  for (const town of (await readTowns(resolve(FIXTURES, set, 'towns'))).slice(0, Number(values.first))) {
    const known = await collected(resolve(FIXTURES, set, 'web'), { name: town.name, start: town.start, code: town.code ?? '' });
    for (const [url, services] of provingPages(known))
      for (const misfortune of MISFORTUNES) {
        const after = afterMisfortune(known, url, misfortune);
        if (after === null) continue;
        const count = counts.get(misfortune.name)!;
        for (const finding of after) {
          if (!services.includes(finding.indicator)) continue;
          count.hidden++;
          if (finding.kind === 'unobserved') count.unobserved++;
          if (finding.kind === 'abstained') count.abstained++;
          if (finding.kind !== 'absence') continue;
          count.absent++;
          lines.push(`${misfortune.name} | ${town.slug} ${finding.indicator} ${url} ${finding.confidence}`);
        }
      }
  }
}
console.log('misfortune'.padEnd(52), 'hidden  unobserved  abstained  absent');
for (const [name, { hidden, unobserved, abstained, absent }] of counts)
  console.log(
    name.padEnd(52),
    String(hidden).padStart(6),
    String(unobserved).padStart(11),
    String(abstained).padStart(10),
    `${absent} (${((100 * absent) / Math.max(hidden, 1)).toFixed(1)} %)`.padStart(14),
  );
if (values.list) for (const line of lines) console.log(line);
