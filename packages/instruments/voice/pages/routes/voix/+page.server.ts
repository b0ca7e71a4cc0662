import { voicePanel } from '@beffroi/voice/views';
import type { PageServerLoad } from './$types';

export const load = (async ({ locals }) => ({ panel: await voicePanel(locals.house.store, null) })) satisfies PageServerLoad;
