import { parseInseeCode } from '@beffroi/domain';
import { run, unitStateOf } from '@beffroi/observatory';
import { hrefIn } from '@beffroi/ui/language.ts';
import { actorOf, requireAct } from '@beffroi/ui/server/guard.ts';
import { pauseWave, type RetryWish, resumeWave, retryWave, startWave } from '@beffroi/waves';
import { error, fail, type RequestEvent, redirect } from '@sveltejs/kit';
import { actOn, pageOf } from '#lib/server/wave-acts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  requireAct(event, 'wave.run');
  const { locals, params, url } = event;
  const state = unitStateOf(url.searchParams.get('etat'));
  const obstacle = /^[a-z-]{1,20}$/.exec(url.searchParams.get('obstacle') ?? '')?.[0] ?? null;
  const found = await run(
    locals.house.store,
    params.nom,
    { state, obstacle, page: pageOf(url.searchParams.get('page')) },
    locals.house.now(),
  );
  if (found === null) error(404, 'wave');
  return { run: found, state, obstacle, done: url.searchParams.get('fait') };
};

/** Does one thing with the wave, and comes back to the page. */
async function steer(
  event: RequestEvent<{ nom: string }>,
  done: 'run' | 'resume' | 'pause' | 'retry',
  verb: (...args: Parameters<typeof startWave>) => Promise<unknown>,
) {
  requireAct(event, 'wave.run');
  const { locals, params } = event;
  const { store, now } = locals.house;
  const acted = await actOn(locals.language, () => verb(store, actorOf(event), params.nom, now()));
  if ('refused' in acted) return fail(409, { refused: acted.refused });
  redirect(303, `${hrefIn(locals.language, `/atelier/vagues/${params.nom}`)}?fait=${done}`);
}

export const actions: Actions = {
  run: (event) => steer(event, 'run', startWave),
  resume: (event) => steer(event, 'resume', resumeWave),
  pause: (event) => steer(event, 'pause', pauseWave),
  retry: async (event) => {
    requireAct(event, 'wave.run');
    const form = await event.request.formData();
    const town = parseInseeCode(String(form.get('town') ?? ''));
    const which = String(form.get('which') ?? '');
    const wish: RetryWish = town !== null ? { failed: true, territory: town } : { failed: which === 'failed', asleep: which === 'asleep' };
    return steer(event, 'retry', (store, actor, name, now) => retryWave(store, actor, name, wish, now));
  },
};
