import { publicPoster } from '#lib/server/plan/poster-paper.ts';
import { publicPlan } from '#lib/server/plan/public-plan.ts';
import type { RequestHandler } from './$types';

/** The poster on A3. */
export const GET: RequestHandler = async (event) => publicPoster(event, await publicPlan(event.locals, event.params.code), 'A3');
