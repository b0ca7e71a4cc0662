import { manifestoShown } from '#lib/server/plan/manifesto.ts';
import { publicPlan } from '#lib/server/plan/public-plan.ts';
import type { PageServerLoad } from './$types';

/** The manifesto of a plan that is published. */
export const load = (async ({ params, locals, url }) => ({
  at: params.code,
  shown: await manifestoShown(locals, url.origin, await publicPlan(locals, params.code), null),
})) satisfies PageServerLoad;
