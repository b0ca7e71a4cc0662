import { requireAct } from '@beffroi/ui/server/guard.ts';
import { redirect } from '@sveltejs/kit';
import { nextAddress } from '#lib/server/next-item.ts';
import { roomNamed, waveAt } from '#lib/server/review-room.ts';
import type { RequestHandler } from './$types';

/** Leads a coder to their next item. Asked twice, it leads to the same one: a reload takes nothing away from anybody. */
export const GET: RequestHandler = async (event) => {
  const room = roomNamed(event.params.room);
  requireAct(event, 'review.code');
  redirect(303, await nextAddress(event, await waveAt(event.locals.house, room.path, event.params.wave), null));
};
