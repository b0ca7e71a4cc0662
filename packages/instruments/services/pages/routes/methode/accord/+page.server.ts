import { shownWave } from '@beffroi/observatory';
import { agreementOf } from '@beffroi/review';
import type { PageServerLoad } from './$types';

export const load = (async ({ locals }) => {
  const { store } = locals.house;
  const shown = await shownWave(store);
  return shown === null ? { wave: null, report: null } : { wave: shown.wave.name, report: await agreementOf(store, shown.series) };
}) satisfies PageServerLoad;
