import { newestOfElections } from '@beffroi/programmes/views';
import { barometerPage } from '#pages/server/programmes.ts';
import { spokenProgrammes } from '#pages/server/spoken.ts';
import type { PageServerLoad } from './$types';

export const load = (async ({ locals }) => {
  const spoken = await spokenProgrammes(locals);
  const [shown] = newestOfElections(spoken.waves);
  return barometerPage(locals, spoken, shown ?? null);
}) satisfies PageServerLoad;
