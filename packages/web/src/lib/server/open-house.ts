import { resolve } from 'node:path';
import { archiveStoreOf } from '@beffroi/archive-store';
import { instrumentsOf } from '@beffroi/house';
import { openStore, placeOf } from '@beffroi/store';
import type { House } from '@beffroi/ui/server/house.ts';

// The development server takes this module in anew after each change, while the data folder stays open.
const HOLDER = globalThis as { beffroiHouse?: Promise<House> };

/** Opens database and archives, as the environment says where they are (`BEFFROI_DATA`, `DATABASE_URL`, `BEFFROI_ARCHIVES`); once. */
export function openHouse(env: Readonly<Record<string, string | undefined>>): Promise<House> {
  HOLDER.beffroiHouse ??= open(env);
  return HOLDER.beffroiHouse;
}

async function open(env: Readonly<Record<string, string | undefined>>): Promise<House> {
  const data = resolve(env['BEFFROI_DATA'] || 'data');
  const archiveStore = archiveStoreOf(env, data);
  const store = await openStore(placeOf(env, data));
  return { store, archiveStore, data, instruments: await instrumentsOf({ store, archiveStore }), now: () => new Date() };
}

/** Gives the data folder back. */
export async function closeHouse(): Promise<void> {
  const house = HOLDER.beffroiHouse;
  delete HOLDER.beffroiHouse;
  await (await house)?.store.close();
}
