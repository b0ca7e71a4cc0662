import { leversPanel } from '@beffroi/levers/views';
import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load = (async ({ locals, params }) => ({
  panel: (await leversPanel(locals.house.store, params.vague)) ?? error(404),
})) satisfies PageServerLoad;
