import { barometerPage } from '#pages/server/programmes.ts';
import { spokenProgrammes, spokenWave } from '#pages/server/spoken.ts';
import type { PageServerLoad } from './$types';

export const load = (async ({ locals, params }) => {
  const shown = await spokenWave(locals, params.vague);
  return barometerPage(locals, await spokenProgrammes(locals), shown);
}) satisfies PageServerLoad;
