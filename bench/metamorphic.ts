// How many marks move under changes of a site that no person would score otherwise, over all labelled towns.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CHANGES, STAND_INS } from '../packages/instruments/services/test/metamorphic/changes.ts';
import {
  afterChange,
  afterStandIn,
  afterTruncation,
  type Collected,
  collected,
  moved,
  share,
} from '../packages/instruments/services/test/metamorphic/harness.ts';
import { FIXTURES, readTowns } from './lib/towns.ts';

const { values } = parseArgs({
  options: {
    /** Sets of labelled towns, by folder of the fixtures. */
    sets: { type: 'string', default: '.' },
    first: { type: 'string', default: '99' },
    /** Only changes whose name holds this. */
    only: { type: 'string', default: '' },
    /** Lists every mark that moves. */
    list: { type: 'boolean', default: false },
  },
});
const towns: Collected[] = [];
for (const set of values.sets.split(','))
  for (const town of (await readTowns(resolve(FIXTURES, set, 'towns'))).slice(0, Number(values.first)))
    towns.push(await collected(resolve(FIXTURES, set, 'web'), { name: town.name, start: town.start, code: town.code ?? '' }));
const marks = towns.length * 18;
console.log(`${towns.length} towns, ${marks} marks`);
console.log('change'.padEnd(56), ' moved   share   by two   to 0');
const say = (name: string, all: readonly ReturnType<typeof moved>[number][]): void => {
  const share = ((all.length / marks) * 100).toFixed(1);
  console.log(
    name.padEnd(56),
    String(all.length).padStart(6),
    `${share} %`.padStart(7),
    String(all.filter(({ distance }) => distance >= 2).length).padStart(8),
    String(all.filter(({ toAbsence }) => toAbsence).length).padStart(6),
  );
  if (values.list) for (const { town, service, before, after } of all) console.log(`    ${town} ${service} ${before} → ${after}`);
};
for (const change of CHANGES.filter(({ name }) => name.includes(values.only)))
  say(
    change.name,
    towns.flatMap((town) => moved(town, afterChange(town, change))),
  );
for (const [name, html] of STAND_INS.filter(([title]) => title.includes(values.only))) {
  const all = towns.flatMap((town) =>
    afterStandIn(town, html)
      .filter(({ kind }) => kind === 'absence')
      .map(({ indicator }) => ({ town: town.name, service: indicator as string, before: '', after: '0', distance: 0, toAbsence: true })),
  );
  say(`home: ${name} (absences)`, all);
}
for (const part of 'walk'.includes(values.only) ? [0.9, 0.6, 0.3] : []) {
  const keeps = (url: string): boolean => share(url) < part;
  say(
    `a walk that came to ${part * 100} % of the pages`,
    towns.flatMap((town) => moved(town, afterTruncation(town, keeps)).filter(({ toAbsence }) => toAbsence)),
  );
}
