import { DeskRefusal, deskOf, type OpenDesk } from '@beffroi/desk';
import type { Store } from '@beffroi/store';

/** Who serves the site may have opened the desk, and works at it in the same process. */
const HOLDER = globalThis as { beffroiDesk?: OpenDesk | null | undefined };

const opened = new WeakMap<Store, OpenDesk | null>();

/** The desk of the house behind a page; `null` where the environment holds no key for it: the site works without. */
export function deskIn({ house }: Pick<App.Locals, 'house'>): OpenDesk | null {
  if (HOLDER.beffroiDesk !== undefined) return HOLDER.beffroiDesk;
  const there = opened.get(house.store);
  if (there !== undefined) return there;
  const desk = readDesk(house.store);
  opened.set(house.store, desk);
  return desk;
}

/** @throws DeskRefusal `no-key` */
export function theDesk(locals: Pick<App.Locals, 'house'>): OpenDesk {
  const desk = deskIn(locals);
  if (desk === null) throw new DeskRefusal('no-key', 'BEFFROI_DESK_KEY holds no key.');
  return desk;
}

function readDesk(store: Store): OpenDesk | null {
  try {
    return deskOf(store, process.env);
  } catch (error) {
    // What stands there is no key: pages say so as if there were none.
    if (error instanceof DeskRefusal) return null;
    throw error;
  }
}
