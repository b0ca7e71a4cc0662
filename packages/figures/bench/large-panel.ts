import { performance } from 'node:perf_hooks';
import { familyProgress } from '../src/family-progress.ts';
import { figuresOf } from '../src/figures-of.ts';
import { providerEffects } from '../src/providers.ts';
import { residentsWho } from '../src/residents.ts';
import { standings } from '../src/standings.ts';
import { catalogueOf, madePanel, SCALES } from '../test/made-towns.ts';

// How long the figures of a large panel take: `node packages/figures/bench/large-panel.ts [towns]`, 35,000 towns × 18 services by default.
const size = Number(process.argv[2] ?? 35_000);
const catalogue = catalogueOf(18);
const towns = madePanel(size, catalogue.length, 1);
const next = madePanel(size, catalogue.length, 2);

const works: Record<string, () => unknown> = {
  figuresOf: () => figuresOf(towns, catalogue, { scales: SCALES }),
  standings: () => standings(towns, catalogue),
  providerEffects: () => providerEffects(towns, catalogue),
  residentsWho: () => residentsWho(towns, catalogue, 'i3', 3),
  familyProgress: () => familyProgress(towns, next, catalogue),
};
for (const [name, work] of Object.entries(works)) {
  const [before, used] = [performance.now(), process.cpuUsage()];
  work();
  const seconds = (performance.now() - before) / 1000;
  const { user, system } = process.cpuUsage(used);
  console.log(
    `${name}: ${seconds.toFixed(2)} s, ${((user + system) / 1e6).toFixed(2)} s of processor, ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB resident`,
  );
}
