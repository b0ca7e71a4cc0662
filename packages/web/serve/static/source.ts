import type { ArchiveStore } from '@beffroi/archive-store';
import { instrumentsOf } from '@beffroi/house';
import { changesByTable, ofOneMoment, publishedState, type Store, shownChanges } from '@beffroi/store';
import { withheldIn } from '../kept/index.ts';
import { type ServedSite, serveSite } from '../serve-site.ts';
import { Reads } from './drawn-from.ts';
import { programDigest } from './program-digest.ts';
import type { ExportSource } from './static-site.ts';

/** What a site of files is drawn from, open. */
export interface ExportHouse {
  readonly store: Store;
  readonly archiveStore: ArchiveStore;
  readonly data: string;
}

/** The site of one moment on loopback, for its pages to be written as files. */
interface DrawingSite {
  readonly site: ServedSite;
  readonly reads: Reads;
}

/** Serves the site of one moment. @param origin what it writes into its pages as its own @param at its clock */
export async function serveDrawing(house: ExportHouse, origin: string, at: Date): Promise<DrawingSite> {
  const store = ofOneMoment(house.store);
  const reads = new Reads(store, at);
  const site = await serveSite({ house: { ...house, store }, publicUrl: origin, pagesKept: 0, now: () => at, around: reads.around });
  return { site, reads };
}

/** By what an export knows which pages are what would be drawn. @param now the clock, by which something may be withheld meanwhile */
export async function exportSource(house: ExportHouse, reads: Reads, at: Date, now: () => Date): Promise<ExportSource> {
  const instruments = await instrumentsOf(house);
  const { store } = house;
  return {
    ...{ reads, at, program: await programDigest(process.env, store.engine) },
    state: async () => ({
      published: await publishedState(store.db),
      withheld: await withheldIn({ store, instruments, now }, now()),
      tables: Object.fromEntries(changesByTable(await shownChanges(store.db))),
    }),
  };
}
