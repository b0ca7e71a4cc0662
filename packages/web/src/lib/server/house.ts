import { resolve } from 'node:path';
import { instrumentsOf } from '@beffroi/house';
import type { Instrument } from '@beffroi/instrument';
import { type Shelf, shelfOf } from '@beffroi/shelf';
import { openStore, placeOf, type Store } from '@beffroi/store';

/** What the site stands on: the database, the archives, the data folder. */
export interface House {
  readonly store: Store;
  readonly shelf: Shelf;
  /** Path of the data folder. */
  readonly data: string;
  /** All that this house measures with. */
  readonly instruments: readonly Instrument[];
  /** The clock of the site: rooms inside are told the time. */
  readonly now: () => Date;
}

// The development server takes this module in anew after each change, while the data folder stays open.
const HOLDER = globalThis as { beffroiHouse?: Promise<House> };

/** Opens database and archives, as the environment says where they are (`BEFFROI_DATA`, `DATABASE_URL`, `BEFFROI_ARCHIVES`); once. */
export function openHouse(env: Readonly<Record<string, string | undefined>>): Promise<House> {
  HOLDER.beffroiHouse ??= open(env);
  return HOLDER.beffroiHouse;
}

async function open(env: Readonly<Record<string, string | undefined>>): Promise<House> {
  const data = resolve(env['BEFFROI_DATA'] || 'data');
  const shelf = shelfOf(env, data);
  const store = await openStore(placeOf(env, data));
  return { store, shelf, data, instruments: await instrumentsOf({ store, shelf }, { env }), now: () => new Date() };
}

/** Gives the data folder back. */
export async function closeHouse(): Promise<void> {
  const house = HOLDER.beffroiHouse;
  delete HOLDER.beffroiHouse;
  await (await house)?.store.close();
}
