import { pageIn } from '@beffroi/ui/server/page-in.ts';
import { error } from '@sveltejs/kit';
import { publicActions } from '#lib/server/plan/public-page.ts';
import { askedPlanOf } from '#lib/server/plan/public-plan.ts';
import type { PageServerLoad } from './$types';

export const load = (async (event) => {
  const page = pageIn(event.params.page) ?? error(404);
  return (await publicActions(event.locals, askedPlanOf(event), page)) ?? error(404);
}) satisfies PageServerLoad;
