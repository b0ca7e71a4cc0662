import { performance } from 'node:perf_hooks';
import { mulberry32 } from '@beffroi/domain';
import { compareWaves } from '../src/compare/compare-waves.ts';
import type { Measured } from '../src/compare/measured.ts';
import { traitsOf } from '../src/compare/traits.ts';
import type { Town } from '../src/marks.ts';
import { catalogueOf, madePanel } from '../test/made-towns.ts';

// How long two waves of a large panel take to compare: `node packages/figures/bench/compare-waves.ts [towns]`, 35,000 towns × 18 services by
// default, of which one mark in seven is another a year later.
const size = Number(process.argv[2] ?? 35_000);
const catalogue = catalogueOf(18);
const random = mulberry32(3);
const traits = traitsOf({
  home: 'https://ville.example/',
  generator: 'WordPress',
  addresses: Array.from({ length: 300 }, (_, at) => `https://ville.example/page-${at}`),
});
const measured = (town: Town): Measured => ({
  town,
  state: 'done',
  site: 'https://ville.example/',
  home: 'https://ville.example/',
  traits,
  rubric: 'r1',
});
const first = madePanel(size, catalogue.length, 1);
const others = madePanel(size, catalogue.length, 2);
const before = first.map(measured);
const after = first.map((town, at) =>
  measured({ ...town, marks: town.marks.map((mark, indicator) => (random() < 1 / 7 ? others[at]!.marks[indicator]! : mark)) }),
);

const [began, used] = [performance.now(), process.cpuUsage()];
const { changed, noise } = compareWaves(before, after, catalogue);
const seconds = (performance.now() - began) / 1000;
const { user, system } = process.cpuUsage(used);
console.log(
  `compareWaves: ${seconds.toFixed(2)} s, ${((user + system) / 1e6).toFixed(2)} s of processor, ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB resident; ${changed.length} towns changed, ${noise.differing.seen} levels differ, ${noise.told.seen} told`,
);
