import { codingReport } from '@beffroi/programmes/review';
import { newestOfElections } from '@beffroi/programmes/views';
import { spokenProgrammes } from '#lib/server/silence.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const [newest] = newestOfElections((await spokenProgrammes(locals)).waves);
  return newest === undefined
    ? { wave: null, report: null }
    : { wave: newest.wave.name, report: await codingReport(locals.house.store, newest.series) };
};
