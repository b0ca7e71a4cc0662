import { choiceOf, newestOfElections, themesView } from '@beffroi/programmes/views';
import { spokenProgrammes } from '#lib/server/silence.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { waves } = await spokenProgrammes(locals);
  const [newest] = newestOfElections(waves);
  return { wave: newest === undefined ? null : choiceOf(newest), themes: await themesView(locals.house.store, waves) };
};
