import { sameWordsView } from '@beffroi/programmes/views';
import { spokenProgrammes } from '#pages/server/spoken.ts';
import type { PageServerLoad } from './$types';

export const load = (async ({ locals }) => {
  const { waves } = await spokenProgrammes(locals);
  return { view: waves.length === 0 ? null : await sameWordsView(locals.house.store, waves, 1) };
}) satisfies PageServerLoad;
