import { publicContests } from '@beffroi/review';
import { contestRow } from '#pages/server/replies.ts';
import type { PageServerLoad } from './$types';

export const load = (async ({ locals }) => ({
  contests: (await publicContests(locals.house.store)).map((contest) => contestRow(contest, locals.language)),
})) satisfies PageServerLoad;
