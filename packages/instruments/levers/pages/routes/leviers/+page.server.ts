import { leversPanel } from '@beffroi/levers/views';
import type { PageServerLoad } from './$types';

export const load = (async ({ locals }) => ({ panel: await leversPanel(locals.house.store, null) })) satisfies PageServerLoad;
