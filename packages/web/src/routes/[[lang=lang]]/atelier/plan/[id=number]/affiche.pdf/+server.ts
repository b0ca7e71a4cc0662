import { planWhole } from '#lib/server/plan/places.ts';
import { ownPoster } from '#lib/server/plan/poster-paper.ts';
import type { RequestHandler } from './$types';

/** The poster on A4, before anybody else reads it. */
export const GET: RequestHandler = async (event) => ownPoster(event, (await planWhole(event)).plan, 'A4');
