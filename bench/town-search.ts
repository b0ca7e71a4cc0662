// The search for a town among all communes: what a letter more costs the server, for names as people type them.
import { parseArgs } from 'node:util';
import { townIndex } from '@beffroi/observatory';
import { askServiceFinder, home, lastEvolution, searchTowns, shownTownIndex } from '@beffroi/services/views';
import { openStore } from '@beffroi/store';
import { departments, foldName, territories } from '@beffroi/territories';
import { cost, median, table } from './lib/samples.ts';

const AIM_MS = 50;

const { values } = parseArgs({
  options: {
    /** Every so manieth commune is asked for. */
    step: { type: 'string', default: '40' },
    /** A data folder with a published wave: what the site does with it is measured as well. */
    data: { type: 'string' },
  },
});

const names = new Map(departments().map(({ code, name }) => [code, name]));
const towns = territories().map((town) => ({ ...town, departmentName: names.get(town.department) ?? town.department }));
let index = townIndex<(typeof towns)[number]>([]);
const built = await cost(() => {
  index = townIndex(towns);
});
console.log(`${towns.length} communes, index made in ${built.wall.toFixed(0)} ms (processor ${built.cpu.toFixed(0)} ms)\n`);

const asked = towns.filter((_, at) => at % Number(values.step) === 0);
const kinds: readonly (readonly [string, (name: string) => string])[] = [
  ['whole', (name) => name],
  ['without accents', foldName],
  ['first two letters', (name) => name.slice(0, 2)],
  ['first four letters', (name) => name.slice(0, 4)],
  ['one letter missing', (name) => `${name.slice(0, Math.ceil(name.length / 2))}${name.slice(Math.ceil(name.length / 2) + 1)}`],
  ['two letters exchanged', (name) => name.replace(/^(..)(.)(.)/, '$1$3$2')],
  ['nothing like it', (name) => `${[...name].reverse().join('')}qz`],
];
const naive = (query: string): number => towns.filter(({ name }) => foldName(name).includes(foldName(query))).length;

// What the language runs often it compiles: the first rounds are not counted.
for (const { name } of asked.slice(0, 200)) for (const [, as] of kinds) index.search(as(name), 8);
const rows: string[][] = [['typed (processor ms)', 'asked', 'median', '99 %', 'worst', 'found first', 'in the first 8']];
for (const [kind, as] of kinds) {
  const times: number[] = [];
  let [first, among] = [0, 0];
  for (const { code, name } of asked) {
    const query = as(name);
    const before = process.cpuUsage();
    const found = index.search(query, 8);
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
    if (found[0]?.code === code) first++;
    if (found.some((town) => town.code === code)) among++;
  }
  const share = (n: number): string => `${((100 * n) / asked.length).toFixed(0)} %`;
  rows.push([
    kind,
    String(asked.length),
    median(times).toFixed(2),
    at99(times).toFixed(2),
    Math.max(...times).toFixed(2),
    share(first),
    share(among),
  ]);
}
console.log(table(rows));
const walks: number[] = [];
for (const { name } of asked.slice(0, 20)) walks.push((await cost(() => void naive(name))).cpu);
console.log(`\nbeside: every name folded and looked through, ${median(walks).toFixed(1)} ms a query. The aim is ${AIM_MS} ms.`);

if (values.data !== undefined) {
  const store = await openStore({ kind: 'folder', path: values.data });
  const asks: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['index of the published wave', () => shownTownIndex(store)],
    ['search', () => searchTowns(store, 'saint deni', 8)],
    ['counter', () => askServiceFinder(store, 'acte de naisance à saint deni')],
    ['barometer', () => home(store)],
    ['two waves side by side', () => lastEvolution(store)],
  ];
  const found: string[][] = [['of the site', 'first ms', 'then ms']];
  for (const [what, ask] of asks) {
    const once = await cost(async () => void (await ask()));
    const again: number[] = [];
    for (let run = 0; run < 9; run++) again.push((await cost(async () => void (await ask()))).wall);
    found.push([what, once.wall.toFixed(0), median(again).toFixed(2)]);
  }
  console.log(`\n${table(found)}`);
  await store.close();
}

function at99(times: readonly number[]): number {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length * 0.99)]!;
}
