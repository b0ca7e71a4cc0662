import type { ArchiveStore } from '@beffroi/archive-store';
import type { Instrument } from '@beffroi/instrument';
import type { Store } from '@beffroi/store';

/** What the site stands on: the database, the archives, the data folder, and what is measured here. */
export interface House {
  readonly store: Store;
  readonly archiveStore: ArchiveStore;
  /** Path of the data folder. */
  readonly data: string;
  /** All instruments, in their order: those of this house, then those from outside. */
  readonly instruments: readonly Instrument[];
  /** The clock of the site: rooms inside are told the time. */
  readonly now: () => Date;
}
