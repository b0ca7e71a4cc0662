import { exportPlan, type PlanFileFormat } from '@beffroi/plans';
import { planHead } from '#lib/server/plan/places.ts';
import { planFile } from '#lib/server/plan/plan-file.ts';
import type { RequestHandler } from './$types';

/** A plan taken out of the house by who may read all of it: the journal says so. */
export const GET: RequestHandler = async (event) => {
  const { actor, head } = await planHead(event);
  const format = event.params.format as PlanFileFormat;
  const { store, now } = event.locals.house;
  const plan = await exportPlan(store, actor, head.id, format, now());
  return planFile(
    event.locals,
    event.url.origin,
    plan,
    format,
    (number) => `/atelier/plan/${head.id}/actions/${number}`,
    'private, no-store',
  );
};
