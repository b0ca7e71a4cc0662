import { programmesMethod, shownProgrammes } from '@beffroi/programmes/views';
import type { PageServerLoad } from './$types';

/** The method stands in a silence too: it says nothing of any list. */
export const load = (async ({ locals }) => {
  const { store, now } = locals.house;
  return { method: programmesMethod((await shownProgrammes(store, now())).waves) };
}) satisfies PageServerLoad;
