import { posterShown } from '#lib/server/plan/poster.ts';
import { publicPlan } from '#lib/server/plan/public-plan.ts';
import type { PageServerLoad } from './$types';

/** The poster of a plan that is published. */
export const load = (async ({ params, locals, url }) => {
  const plan = await publicPlan(locals, params.code);
  return { at: params.code, shown: await posterShown(locals, url.origin, plan, null) };
}) satisfies PageServerLoad;
