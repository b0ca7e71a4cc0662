import { holdsFiction, type Store } from '@beffroi/store';

/** Whether invented towns are shown here: then every page says so. */
export function showsFiction({ store }: { readonly store: Store }): Promise<boolean> {
  return holdsFiction(store.db);
}
