import { codingReport } from '@beffroi/programmes/review';
import { newestOfElections } from '@beffroi/programmes/views';
import { spokenProgrammes } from '#pages/server/spoken.ts';
import type { PageServerLoad } from './$types';

export const load = (async ({ locals }) => {
  const [newest] = newestOfElections((await spokenProgrammes(locals)).waves);
  return newest === undefined
    ? { wave: null, report: null }
    : { wave: newest.wave.name, report: await codingReport(locals.house.store, newest.series) };
}) satisfies PageServerLoad;
