// Collects and judges all towns at once through --via; says its own peak memory.
import { findBrowser, openBrowser, viaSource } from '@beffroi/capture';
import { inputOfPart, say } from '../lib/child.ts';
import { auditTowns } from '../lib/pipeline.ts';
import { scratch } from '../lib/scratch.ts';
import { readTowns } from '../lib/towns.ts';

const { address, towns, atOnce, withBrowser } = inputOfPart<{ address: string; towns: string; atOnce: number; withBrowser: boolean }>();
await using folder = await scratch();
const source = viaSource(address);
const path = withBrowser ? await findBrowser(process.env) : null;
const browser = path === null ? null : openBrowser(path);
let pages = 0;
let renderings = 0;
const began = performance.now();
try {
  await auditTowns(await readTowns(towns), {
    source,
    data: folder.path,
    browser,
    atOnce,
    onTown: (_, { facts }) => {
      for (const visit of facts.visits) {
        if (visit.purpose === 'rendering') renderings++;
        else if (visit.purpose === 'page' && visit.status !== null) pages++;
      }
    },
  });
} finally {
  await source.close();
  await browser?.close();
}
await say({
  pages,
  renderings,
  seconds: (performance.now() - began) / 1000,
  peak: process.resourceUsage().maxRSS / 1024,
  browser: browser !== null,
});
process.disconnect?.();
