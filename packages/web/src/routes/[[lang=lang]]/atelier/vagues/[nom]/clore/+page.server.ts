import { instrumentsOf } from '@beffroi/house';
import { run } from '@beffroi/observatory';
import { hrefIn } from '@beffroi/ui/language.ts';
import { actorOf, requireAct } from '@beffroi/ui/server/guard.ts';
import { closeWave } from '@beffroi/waves';
import { error, fail, redirect } from '@sveltejs/kit';
import { actOn } from '#lib/server/wave-acts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  requireAct(event, 'wave.run');
  const { locals, params } = event;
  const found = await run(locals.house.store, params.nom, { state: null, obstacle: null, page: 1 }, locals.house.now());
  if (found === null) error(404, 'wave');
  if (!found.may.close) redirect(303, hrefIn(locals.language, `/atelier/vagues/${params.nom}`));
  return { name: found.name, lead: found.progress, left: found.may.left };
};

export const actions: Actions = {
  default: async (event) => {
    requireAct(event, 'wave.run');
    const { locals, params, request } = event;
    const { store, archiveStore, now } = locals.house;
    const unfinished = (await request.formData()).get('leave') === 'yes';
    const acted = await actOn(locals.language, async () =>
      closeWave(store, actorOf(event), {
        name: params.nom,
        archiveStore,
        instruments: await instrumentsOf({ store, archiveStore }),
        unfinished,
        now: now(),
      }),
    );
    if ('refused' in acted) return fail(409, { refused: acted.refused });
    redirect(303, `${hrefIn(locals.language, `/atelier/vagues/${params.nom}`)}?fait=close`);
  },
};
