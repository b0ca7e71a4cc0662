import { agreementOf } from '@beffroi/review';
import { shownWave } from '@beffroi/services/views';
import type { PageServerLoad } from './$types';

export const load = (async ({ locals }) => {
  const { store } = locals.house;
  const shown = await shownWave(store);
  return shown === null ? { wave: null, report: null } : { wave: shown.wave.name, report: await agreementOf(store, shown.series) };
}) satisfies PageServerLoad;
