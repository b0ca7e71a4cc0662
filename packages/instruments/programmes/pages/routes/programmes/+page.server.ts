import { newestOfElections } from '@beffroi/programmes/views';
import { spokenProgrammes } from '@beffroi/ui/server/silence.ts';
import { barometerPage } from '#pages/server/programmes.ts';
import type { PageServerLoad } from './$types';

export const load = (async ({ locals }) => {
  const spoken = await spokenProgrammes(locals);
  const [shown] = newestOfElections(spoken.waves);
  return barometerPage(locals, spoken, shown ?? null);
}) satisfies PageServerLoad;
