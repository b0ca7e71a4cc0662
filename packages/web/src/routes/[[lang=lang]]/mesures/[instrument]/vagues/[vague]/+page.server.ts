import { townsOfWave, waveView } from '@beffroi/observatory';
import { error } from '@sveltejs/kit';
import { measuredBy } from '#lib/server/measured.ts';
import type { PageServerLoad } from './$types';

/** So many towns stand on one page: the sheet of each of the others is found by the search for towns. */
const ONE_PAGE = 300;

export const load: PageServerLoad = async ({ params, locals }) => {
  const { house } = locals;
  const { instrument, waves } = await measuredBy(locals, params.instrument);
  if (!waves.some(({ wave }) => wave.name === params.vague)) error(404);
  const now = house.now();
  const view = await waveView(house, params.vague, now);
  const towns = await townsOfWave(house, params.vague, now);
  if (view === null || towns === null) error(404);
  return { name: instrument.name[locals.language], view, towns: towns.slice(0, ONE_PAGE), all: towns.length };
};
