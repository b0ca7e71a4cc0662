import { barometerPage } from '#lib/server/programmes.ts';
import { spokenProgrammes, spokenWave } from '#lib/server/silence.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const shown = await spokenWave(locals, params.vague);
  return barometerPage(locals, await spokenProgrammes(locals), shown);
};
