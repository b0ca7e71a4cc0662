import { publicContests } from '@beffroi/review';
import { contestRow } from '#lib/server/replies.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  contests: (await publicContests(locals.house.store)).map((contest) => contestRow(contest, locals.language)),
});
