import { invite, people, withdrawInvitation } from '@beffroi/accounts';
import { ROLES } from '@beffroi/acts';
import { hrefIn } from '@beffroi/ui/language.ts';
import { actorOf, requireAct } from '@beffroi/ui/server/guard.ts';
import { orRefused, textOf } from '@beffroi/ui/server/refused.ts';
import { fail } from '@sveltejs/kit';
import { fateSaid } from '#lib/mail-fate.ts';
import { positionIn } from '#lib/server/position.ts';
import { letterWithLink } from '#lib/server/post/letters.ts';
import { postingOf, thePost } from '#lib/server/post/the-post.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  requireAct(event, 'account.manage');
  const { house, language } = event.locals;
  const { accounts, invitations } = await people(house.store, house.now());
  const shown = invitations.map(({ mail, ...invitation }) => ({ ...invitation, mail: mail === null ? null : fateSaid(mail, language) }));
  return { accounts, invitations: shown, roles: ROLES, mail: thePost() !== null };
};

export const actions: Actions = {
  invite: (event) => inviteBy(event, false),
  /** By mail, where there is a post room; else as above. */
  send: (event) => inviteBy(event, true),
  withdraw: async (event) => {
    requireAct(event, 'account.manage');
    const { store, now } = event.locals.house;
    await withdrawInvitation(store, actorOf(event), textOf(await event.request.formData(), 'email'), now());
    return { withdrawn: true };
  },
};

async function inviteBy(event: RequestEvent, byMail: boolean) {
  requireAct(event, 'account.manage');
  const { locals, request, url } = event;
  const { store, now } = locals.house;
  const form = await request.formData();
  const said = { email: textOf(form, 'email'), name: textOf(form, 'name'), ...positionIn(form) };
  const posting = postingOf(byMail, locals, letterWithLink('invitation', event));
  const made = await orRefused(() => invite(store, actorOf(event), said, now(), posting));
  if (typeof made !== 'string') return fail(400, { refusal: made.data.refusal, said });
  if (posting !== null) return { mailed: said.name };
  return { link: `${url.origin}${hrefIn(locals.language, `/atelier/invitation/${made}`)}`, name: said.name };
}
