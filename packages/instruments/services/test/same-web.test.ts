import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { archiveSource, folderSource, SOFTWARE, type Source, viaSource } from '@beffroi/capture';
import { canonicalJson, type Instant, parseInstant } from '@beffroi/domain';
import { startLittleWeb } from '@beffroi/littleweb';
import { measureTown } from '@beffroi/services/gather';
import { expect, inject, it, onTestFinished } from 'vitest';
import { materialIn } from './material-in.ts';

// The same web gives the same findings wherever it lies: in a folder, behind one address, in its own archive. What a server says beside its files (moves, walls, errors)
// only a server says, so that towns are compared here that have none of it.

const WEB = join(import.meta.dirname, '..', '..', '..', '..', 'fixtures', 'web');
const TOWNS = [
  ['https://www.tremeloc.bzh/', 'Trémeloc'],
  ['https://www.montfaye.fr/', 'Montfaye'],
  ['https://www.ormevillers.fr/', 'Ormevillers'],
  // Its robots.txt shuts it.
  ['https://www.cormeilhac.fr/', 'Cormeilhac'],
] as const;

it.each(TOWNS)('%s is judged alike from a folder, from one address and from its archive', async (start, town) => {
  const data = await mkdtemp(join(tmpdir(), 'beffroi-same-web-'));
  onTestFinished(() => rm(data, { recursive: true, force: true }));
  const web = await startLittleWeb({ root: WEB });
  onTestFinished(() => web.close());
  const measured = async (name: string, source: Source) => {
    const { findings, archive } = await measureTown({
      ...{ start, town, territory: null, source, data: join(data, name), budget: 60, interval: 0, crawlDelayCap: 0, concurrency: 4 },
      ...{ instant: parseInstant('2026-11-24T12:00:00.000Z') as Instant, render: 'never', browser: null, userAgent: SOFTWARE },
    });
    await source.close();
    return { archive, findings: findings.map((finding) => canonicalJson(finding)) };
  };
  const folder = await measured('folder', folderSource(WEB));
  const via = await measured('via', viaSource(web.address));
  const again = await measured('archive', await archiveSource([via.archive]));
  expect(via.findings).toEqual(folder.findings);
  expect(again.findings).toEqual(via.findings);
});

/** Runs of each town; `npm run test:deep` makes a hundred. */
const RUNS = inject('deep') ? 100 : 6;

it.each([
  ['https://www.rivebelle.fr/', 'Rivebelle', 24],
  ['https://www.portlavigne.fr/', 'Port-Lavigne', 30],
  ['https://www.leshautesperrieres.fr/', 'Les Hautes-Perrières', 18],
] as const)('%s has the same pages and findings each time, whatever answers first', async (start, town, budget) => {
  const data = await mkdtemp(join(tmpdir(), 'beffroi-same-web-'));
  onTestFinished(() => rm(data, { recursive: true, force: true }));
  const web = await startLittleWeb({ root: WEB });
  onTestFinished(() => web.close());
  const runs: { readonly pages: readonly string[]; readonly findings: readonly string[] }[] = [];
  for (let run = 0; run < RUNS; run++) {
    const straight = viaSource(web.address);
    // Answers overtake each other, otherwise in each run.
    const source: Source = {
      ...straight,
      ask: async (question) => {
        const answer = await straight.ask(question);
        await new Promise((resolve) => setTimeout(resolve, Math.random() < 0.3 ? 12 * Math.random() : 0));
        return answer;
      },
    };
    const { findings, archive } = await measureTown({
      ...{ start, town, territory: null, source, data: join(data, String(run)), budget, interval: 0, crawlDelayCap: 0, concurrency: 6 },
      ...{ instant: parseInstant('2026-11-24T12:00:00.000Z') as Instant, render: 'never', browser: null, userAgent: SOFTWARE },
    });
    await source.close();
    runs.push({
      pages: (await materialIn(archive)).pages.map(({ url, digest }) => `${url} ${digest}`).toSorted(),
      findings: findings.map((finding) => canonicalJson(finding)),
    });
  }
  for (const run of runs) expect(run).toEqual(runs[0]);
});
