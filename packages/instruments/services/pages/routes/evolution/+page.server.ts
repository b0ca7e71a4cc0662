import { evolutionPage, lastEvolution, shownWave } from '@beffroi/services/views';
import type { PageServerLoad } from './$types';

/** The two newest published waves. */
export const load = (async ({ locals }) => {
  const { store } = locals.house;
  const found = await lastEvolution(store);
  if (found === 'pending') return { only: null, evolution: null, pending: true };
  if (found !== null) return { only: null, evolution: await evolutionPage(store, found), pending: false };
  const shown = await shownWave(store);
  return {
    only: shown === null ? null : { name: shown.wave.name, dated: shown.wave.dated.toISOString() },
    evolution: null,
    pending: false,
  };
}) satisfies PageServerLoad;
