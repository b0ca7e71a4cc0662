import { shownContests } from '@beffroi/ui/server/contests.ts';
import { markPath } from '#lib/mark-path.ts';
import type { PageServerLoad } from './$types';

export const load = (async ({ locals }) => ({
  contests: (await shownContests(locals.house, {}, locals.language)).map((contest) => ({
    ...contest,
    mark: markPath(contest.instrument, contest),
  })),
})) satisfies PageServerLoad;
