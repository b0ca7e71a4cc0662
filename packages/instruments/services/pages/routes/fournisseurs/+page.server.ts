import { providersView, shownWave } from '@beffroi/services/views';
import type { PageServerLoad } from './$types';

export const load = (async ({ locals }) => {
  const { store } = locals.house;
  const shown = await shownWave(store);
  if (shown === null) return { dated: null, view: null };
  return { dated: shown.wave.dated.toISOString(), view: await providersView(store, shown) };
}) satisfies PageServerLoad;
