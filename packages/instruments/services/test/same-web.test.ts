import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SOFTWARE, type Source, viaSource } from '@beffroi/capture';
import { canonicalJson, type Instant, parseInstant } from '@beffroi/domain';
import { startLittleWeb } from '@beffroi/littleweb';
import { withRealNames } from '@beffroi/littleweb/testing';
import { measureTown } from '@beffroi/services/gather';
import { expect, inject, it, onTestFinished } from 'vitest';
import { fourWays } from './four-ways.ts';
import { materialIn } from './material-in.ts';

// The same web gives the same findings wherever it lies: in a folder, behind one address, in its own archive, behind real names. What a server says beside its files (moves, walls, errors)
// only a server says, so that towns are compared here that have none of it.

const WEB = join(import.meta.dirname, '..', '..', '..', '..', 'fixtures', 'web');
const TOWNS = [
  { start: 'https://www.tremeloc.bzh/', name: 'Trémeloc' },
  { start: 'https://www.montfaye.fr/', name: 'Montfaye' },
  { start: 'https://www.ormevillers.fr/', name: 'Ormevillers' },
  // Its robots.txt shuts it.
  { start: 'https://www.cormeilhac.fr/', name: 'Cormeilhac' },
] as const;

it.each(TOWNS)('$name is judged alike from a folder, from one address, from its archive and over the network', async (town) => {
  const web = await startLittleWeb({ root: WEB });
  onTestFinished(() => web.close());
  const names = await withRealNames({ address: web.address, root: WEB });
  onTestFinished(() => names.close());
  const [folder, ...others] = await fourWays(town, { root: WEB, address: web.address, names });
  expect(others.map(({ way }) => way)).toEqual(['via', 'archive', 'network']);
  for (const { texts, pages } of others) {
    expect(texts).toEqual(folder!.texts);
    expect(pages.read).toBe(folder!.pages.read);
  }
});

it('judges a town alike from its archive too where missing pages are answered as if they were there', async () => {
  const web = await startLittleWeb({ root: WEB });
  onTestFinished(() => web.close());
  const names = await withRealNames({ address: web.address, root: WEB });
  onTestFinished(() => names.close());
  const [, via, ...others] = await fourWays(
    { start: 'https://www.castelrenan.fr/', name: 'Castelrenan' },
    { root: WEB, address: web.address, names },
  );
  for (const { texts, pages } of others) expect([texts, pages.read]).toEqual([via!.texts, via!.pages.read]);
});

it.each([
  ['Aubrelle', 'https://www.ville-aubrelle.fr/', 20],
  ['Port-Lavigne', 'https://www.portlavigne.fr/', 20],
  ['Valombreuse-sur-Ise', 'https://www.valombreuse-sur-ise.fr/', 10],
] as const)('%s is judged alike in all ways by a budget that ends before its pages do', async (name, start, budget) => {
  const web = await startLittleWeb({ root: WEB });
  onTestFinished(() => web.close());
  const names = await withRealNames({ address: web.address, root: WEB });
  onTestFinished(() => names.close());
  const [folder, ...others] = await fourWays({ start, name }, { root: WEB, address: web.address, names }, budget);
  expect(folder!.pages.read).toBeGreaterThan(budget / 2);
  for (const { texts, pages } of others) expect([texts, pages.read]).toEqual([folder!.texts, folder!.pages.read]);
});

/** Runs of each town; `npm run test:deep` makes a hundred. */
const RUNS = inject('deep') ? 100 : 3;

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
