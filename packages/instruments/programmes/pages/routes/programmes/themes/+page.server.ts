import { choiceOf, newestOfElections, themesView } from '@beffroi/programmes/views';
import { spokenProgrammes } from '#pages/server/spoken.ts';
import type { PageServerLoad } from './$types';

export const load = (async ({ locals }) => {
  const { waves } = await spokenProgrammes(locals);
  const [newest] = newestOfElections(waves);
  return { wave: newest === undefined ? null : choiceOf(newest), themes: await themesView(locals.house.store, waves) };
}) satisfies PageServerLoad;
