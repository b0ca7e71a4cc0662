import { error } from '@sveltejs/kit';
import { publicAction } from '#lib/server/plan/public-page.ts';
import { askedPlanOf } from '#lib/server/plan/public-plan.ts';
import type { PageServerLoad } from './$types';

export const load = (async (event) => {
  const number = Number(event.params.number);
  const page = number >= 2 ** 31 ? null : await publicAction(event.locals, askedPlanOf(event), number);
  return page ?? error(404);
}) satisfies PageServerLoad;
