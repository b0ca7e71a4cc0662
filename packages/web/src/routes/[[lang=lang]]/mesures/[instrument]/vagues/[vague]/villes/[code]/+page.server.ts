import { measuredTown } from '#lib/server/measured-town.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => ({ found: (await measuredTown(locals, params)).found });
