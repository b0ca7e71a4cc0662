import { voicePanel } from '@beffroi/voice/views';
import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load = (async ({ locals, params }) => ({
  panel: (await voicePanel(locals.house.store, params.vague)) ?? error(404),
})) satisfies PageServerLoad;
