import { error } from '@sveltejs/kit';
import { publicPage } from '#lib/server/plan/public-page.ts';
import { askedPlanOf } from '#lib/server/plan/public-plan.ts';
import type { PageServerLoad } from './$types';

export const load = (async (event) => (await publicPage(event.locals, askedPlanOf(event))) ?? error(404)) satisfies PageServerLoad;
