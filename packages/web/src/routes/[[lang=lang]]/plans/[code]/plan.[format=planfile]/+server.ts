import type { PlanFileFormat } from '@beffroi/plans';
import { planFile } from '#lib/server/plan/plan-file.ts';
import { publicPlan } from '#lib/server/plan/public-plan.ts';
import type { RequestHandler } from './$types';

/** What everybody may read of a plan, as a file. */
export const GET: RequestHandler = async ({ params, locals, url }) => {
  const plan = await publicPlan(locals, params.code);
  const action = (number: number): string => `/plans/${params.code}/actions/${number}`;
  return planFile(locals, url.origin, plan, params.format as PlanFileFormat, action, 'public, max-age=600');
};
