import { codedWave, nextAddress } from '@beffroi/programmes/pages/server/coding-room.ts';
import { requireAct } from '@beffroi/ui/server/guard.ts';
import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** Leads a coder to their next sentence. Asked twice, it leads to the same one: a reload takes nothing away from anybody. */
export const GET: RequestHandler = async (event) => {
  requireAct(event, 'review.code');
  const { wave } = await codedWave(event.locals.house, event.params.vague);
  redirect(303, await nextAddress(event, wave, null));
};
