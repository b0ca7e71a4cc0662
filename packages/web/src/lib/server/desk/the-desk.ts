import { type Desk, DeskRefusal, deskOf } from '@beffroi/desk';
import type { Store } from '@beffroi/store';

const opened = new WeakMap<Store, Desk | null>();

/** The desk of the house behind a page, opened once; `null` where the environment holds no key for it: the site works without. */
export function deskIn({ house }: Pick<App.Locals, 'house'>): Desk | null {
  const there = opened.get(house.store);
  if (there !== undefined) return there;
  const desk = readDesk(house.store);
  opened.set(house.store, desk);
  return desk;
}

/** @throws DeskRefusal `no-key` */
export function theDesk(locals: Pick<App.Locals, 'house'>): Desk {
  const desk = deskIn(locals);
  if (desk === null) throw new DeskRefusal('no-key', 'BEFFROI_DESK_KEY holds no key.');
  return desk;
}

function readDesk(store: Store): Desk | null {
  try {
    return deskOf(store, process.env);
  } catch (error) {
    // What stands there is no key: pages say so as if there were none.
    if (error instanceof DeskRefusal) return null;
    throw error;
  }
}
