import { invite, people, withdrawInvitation } from '@beffroi/accounts';
import { ROLES } from '@beffroi/acts';
import { hrefIn } from '@beffroi/ui/language.ts';
import { actorOf, requireAct } from '@beffroi/ui/server/guard.ts';
import { orRefused, textOf } from '@beffroi/ui/server/refused.ts';
import { fail } from '@sveltejs/kit';
import { positionIn } from '#lib/server/position.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  requireAct(event, 'account.manage');
  const { store, now } = event.locals.house;
  return { ...(await people(store, now())), roles: ROLES };
};

export const actions: Actions = {
  invite: async (event) => {
    requireAct(event, 'account.manage');
    const { locals, request, url } = event;
    const { store, now } = locals.house;
    const form = await request.formData();
    const said = { email: textOf(form, 'email'), name: textOf(form, 'name'), ...positionIn(form) };
    const made = await orRefused(() => invite(store, actorOf(event), said, now()));
    if (typeof made !== 'string') return fail(400, { refusal: made.data.refusal, said });
    return { link: `${url.origin}${hrefIn(locals.language, `/atelier/invitation/${made}`)}`, name: said.name };
  },
  withdraw: async (event) => {
    requireAct(event, 'account.manage');
    const { store, now } = event.locals.house;
    await withdrawInvitation(store, actorOf(event), textOf(await event.request.formData(), 'email'), now());
    return { withdrawn: true };
  },
};
