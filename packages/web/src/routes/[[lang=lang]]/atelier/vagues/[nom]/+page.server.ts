import { parseInseeCode } from '@beffroi/domain';
import { run, unitStateOf } from '@beffroi/observatory';
import { writeAudit } from '@beffroi/store';
import { hrefIn } from '@beffroi/ui/language.ts';
import { actorOf, requireAct } from '@beffroi/ui/server/guard.ts';
import { pauseWave, type RetryWish, resumeWave, retryWave, startWave, waveOf } from '@beffroi/waves';
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

/** What stands in the log for each act. */
const LOGGED = { run: 'wave.started', resume: 'wave.resumed', pause: 'wave.paused', retry: 'wave.retried' } as const;

/** Does one thing with the wave, writes it down, and comes back to the page. */
async function steer(
  event: RequestEvent<{ nom: string }>,
  act: keyof typeof LOGGED,
  verb: (name: string) => Promise<unknown>,
  details: object = {},
) {
  requireAct(event, 'wave.run');
  const { locals, params } = event;
  const { store, now } = locals.house;
  const acted = await actOn(locals.language, () => verb(params.nom));
  if ('refused' in acted) return fail(409, { refused: acted.refused });
  const { id } = await waveOf(store.db, params.nom);
  await writeAudit(store.db, actorOf(event), LOGGED[act], `wave:${id}`, { name: params.nom, ...details }, now());
  redirect(303, `${hrefIn(locals.language, `/atelier/vagues/${params.nom}`)}?fait=${act}`);
}

export const actions: Actions = {
  run: (event) => steer(event, 'run', (name) => startWave(event.locals.house.store, name)),
  resume: (event) => steer(event, 'resume', (name) => resumeWave(event.locals.house.store, name)),
  pause: (event) => steer(event, 'pause', (name) => pauseWave(event.locals.house.store, name)),
  retry: async (event) => {
    requireAct(event, 'wave.run');
    const form = await event.request.formData();
    const town = parseInseeCode(String(form.get('town') ?? ''));
    const which = String(form.get('which') ?? '');
    const wish: RetryWish = town !== null ? { failed: true, territory: town } : { failed: which === 'failed', asleep: which === 'asleep' };
    return steer(event, 'retry', (name) => retryWave(event.locals.house.store, name, wish), { ...wish });
  },
};
