import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TERMINAL } from '@beffroi/acts';
import { type ArchiveStore, folderArchiveStore } from '@beffroi/archive-store';
import { HostRateLimiters, systemClock } from '@beffroi/capture';
import { insertPanel, noteSites, type Store } from '@beffroi/store';
import { openWave, startWave, work } from '@beffroi/waves';
import { siteInstrument } from '@beffroi/waves/testing';

/** What small waves are dated by. */
export const DATED = new Date('2026-11-24T12:00:00Z');

/** Two invented towns, one of which is not there: the wave `essai` on them, opened. */
export interface SmallWave {
  readonly archiveStore: ArchiveStore;
  /** Folder of the archive store. */
  readonly archives: string;
  /** Measures what there is to be measured now. */
  measure(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Lays out a web in a folder, notes its towns as panel `deux` with a third that has no site, and opens the wave. */
export async function smallWave(store: Store): Promise<SmallWave> {
  const folder = await mkdtemp(join(tmpdir(), 'beffroi-observatory-'));
  const site = join(folder, 'web', 'www.valdor.example');
  await mkdir(site, { recursive: true });
  const page = (title: string) =>
    `<!doctype html><html lang="fr"><title>${title}</title><main><h1>${title}</h1><p>Mairie de Valdor.</p><a href="/cantine.html">Cantine</a></main></html>`;
  await writeFile(join(site, 'index.html'), page('Valdor'));
  await writeFile(join(site, 'cantine.html'), page('Cantine scolaire'));
  const members = ['99001', '99002', '99003'].map((territory, at) => ({
    territory,
    name: ['Valdor', 'Absente', 'Sans-Site'][at]!,
    population: 1000,
    department: '99',
    region: '99',
    epci: null,
    stratum: 'under-50000',
  }));
  await insertPanel(store.db, { name: 'deux', rule: {}, vintage: 2026, createdAt: DATED, members });
  const urls = { '99001': 'https://www.valdor.example/', '99002': 'https://www.absente.example/' };
  await noteSites(
    store.db,
    Object.entries(urls).map(([territory, url]) => ({ territory, url })),
    { source: 'essai', now: DATED },
  );
  const options = {
    source: { kind: 'folder', path: join(folder, 'web') },
    userAgent: 'essai',
    interval: 0,
    render: 'never',
    retryAfter: [3600],
  };
  await openWave(store, TERMINAL, { name: 'essai', panel: 'deux', instrument: siteInstrument, dated: DATED, options, now: DATED });
  const archives = join(folder, 'archive-store');
  const archiveStore = folderArchiveStore(archives);
  return {
    archiveStore,
    archives,
    async measure() {
      await startWave(store, TERMINAL, 'essai', DATED);
      const gates = new HostRateLimiters(systemClock);
      await work(store, { archiveStore, instruments: [siteInstrument], folder: join(folder, 'work'), gates, until: 'drained', poll: 30 });
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}
