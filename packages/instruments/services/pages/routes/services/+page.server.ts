import { servicesView, shownWave } from '@beffroi/services/views';
import type { PageServerLoad } from './$types';

export const load = (async ({ locals }) => {
  const { store } = locals.house;
  const shown = await shownWave(store);
  return {
    wave: shown === null ? null : { name: shown.wave.name, dated: shown.wave.dated.toISOString() },
    list: shown === null ? null : await servicesView(store, shown),
  };
}) satisfies PageServerLoad;
