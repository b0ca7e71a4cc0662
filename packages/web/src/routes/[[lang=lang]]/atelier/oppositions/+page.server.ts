import { CheckupRefusal, checkupSettings, liftObjection, noteObjection, objectionsShown } from '@beffroi/checkups';
import { actorOf, requireAct } from '@beffroi/ui/server/guard.ts';
import { textOf } from '@beffroi/ui/server/refused.ts';
import { fail } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

export const load = (async (event) => {
  requireAct(event, 'panel.edit');
  return { sites: await objectionsShown(event.locals.house.store, checkupSettings(process.env)) };
}) satisfies PageServerLoad;

export const actions = {
  noter: async (event) => {
    requireAct(event, 'panel.edit');
    const { house } = event.locals;
    const form = await event.request.formData();
    const given = { address: textOf(form, 'address'), reason: textOf(form, 'reason') };
    try {
      return { noted: await noteObjection(house.store, actorOf(event), given, house.now()) };
    } catch (error) {
      if (error instanceof CheckupRefusal) return fail(400, { refused: error.code, ...given });
      throw error;
    }
  },
  lever: async (event) => {
    requireAct(event, 'panel.edit');
    const { house } = event.locals;
    const domain = textOf(await event.request.formData(), 'domain');
    await liftObjection(house.store, actorOf(event), domain, house.now());
    return { lifted: domain };
  },
} satisfies Actions;
