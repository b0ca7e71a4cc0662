import { methodView, shownWave } from '@beffroi/services/views';
import type { LayoutServerLoad } from './$types';

export const load = (async ({ locals }) => {
  const { store, now } = locals.house;
  return { method: await methodView(store, await shownWave(store), now()) };
}) satisfies LayoutServerLoad;
