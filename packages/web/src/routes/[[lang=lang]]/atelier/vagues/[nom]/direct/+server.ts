import { liveWave } from '@beffroi/observatory';
import { waveNamed } from '@beffroi/review';
import { requireAct } from '@beffroi/ui/server/guard.ts';
import { error } from '@sveltejs/kit';
import { runsTexts } from '#lib/messages/runs.ts';
import { liveTexts } from '#lib/run-live.ts';
import type { RequestHandler } from './$types';

const HOLDER = globalThis as { beffroiSiteEnds?: AbortSignal };

/** How the wave stands, told whenever it changes (server-sent events), until it is closed. */
export const GET: RequestHandler = async (event) => {
  const { id } = requireAct(event, 'wave.run');
  const { locals, params, request } = event;
  const { store, now } = locals.house;
  if ((await waveNamed(store, params.nom)) === null) error(404, 'wave');
  const stream = liveWave({
    store,
    name: params.nom,
    who: `account:${id}`,
    say: (progress) => liveTexts(progress, locals.language),
    lastId: request.headers.get('last-event-id'),
    ends: HOLDER.beffroiSiteEnds,
    now,
  });
  if (stream === null) {
    return new Response(runsTexts[locals.language].liveFull, {
      status: 503,
      headers: { 'retry-after': '30', 'content-type': 'text/plain; charset=utf-8' },
    });
  }
  return new Response(stream, {
    // What stands before us must not gather the events up.
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'private, no-store', 'x-accel-buffering': 'no' },
  });
};
