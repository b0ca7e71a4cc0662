import { newestOfElections } from '@beffroi/programmes/views';
import { barometerPage } from '#lib/server/programmes.ts';
import { spokenProgrammes } from '#lib/server/silence.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const spoken = await spokenProgrammes(locals);
  const [shown] = newestOfElections(spoken.waves);
  return barometerPage(locals, spoken, shown ?? null);
};
