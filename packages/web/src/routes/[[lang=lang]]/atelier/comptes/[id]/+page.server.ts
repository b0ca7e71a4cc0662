import {
  type AccountShown,
  changePosition,
  closeAccount,
  endSessionsOf,
  person,
  reopenAccount,
  resetLink,
  resetMail,
} from '@beffroi/accounts';
import { ROLES } from '@beffroi/acts';
import { hrefIn } from '@beffroi/ui/language.ts';
import { actorOf, requireAct } from '@beffroi/ui/server/guard.ts';
import { orRefused } from '@beffroi/ui/server/refused.ts';
import { error, fail } from '@sveltejs/kit';
import { fateSaid } from '#lib/mail-fate.ts';
import { positionIn } from '#lib/server/position.ts';
import { letterWithLink } from '#lib/server/post/letters.ts';
import { postingOf, thePost } from '#lib/server/post/the-post.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  requireAct(event, 'account.manage');
  const person = await shownPerson(event);
  const mail = await resetMail(event.locals.house.store, person.id);
  return { person, roles: ROLES, mail: thePost() !== null, resetMail: mail === null ? null : fateSaid(mail, event.locals.language) };
};

export const actions: Actions = {
  position: async (event) => {
    const { id, actor, store, now } = await asked(event);
    const wanted = positionIn(await event.request.formData());
    const done = await orRefused(() => changePosition(store, actor, id, wanted, now));
    return done === undefined ? { done: 'changed' as const } : fail(400, { refusal: done.data.refusal, wanted });
  },
  reset: (event) => resetBy(event, false),
  /** By mail, where there is a post room; else as above. */
  'reset-mail': (event) => resetBy(event, true),
  'sign-out': async (event) => {
    const { id, actor, store, now } = await asked(event);
    await endSessionsOf(store, actor, id, now);
    return { done: 'changed' as const };
  },
  close: async (event) => {
    const { id, actor, store, now } = await asked(event);
    return (await orRefused(() => closeAccount(store, actor, id, now))) ?? { done: 'accountClosed' as const };
  },
  reopen: async (event) => {
    const { id, actor, store, now } = await asked(event);
    return (await orRefused(() => reopenAccount(store, actor, id, now))) ?? { done: 'reopened' as const };
  },
};

async function resetBy(event: RequestEvent, byMail: boolean) {
  const { id, actor, store, now } = await asked(event);
  const posting = postingOf(byMail, event.locals, letterWithLink('reset', event));
  const made = await orRefused(() => resetLink(store, actor, id, now, posting));
  if (typeof made !== 'string') return made;
  if (posting !== null) return { mailed: true as const };
  return { link: `${event.url.origin}${hrefIn(event.locals.language, `/atelier/invitation/${made}`)}` };
}

async function asked(event: RequestEvent) {
  requireAct(event, 'account.manage');
  const { id } = await shownPerson(event);
  const { store, now } = event.locals.house;
  return { id, actor: actorOf(event), store, now: now() };
}

async function shownPerson({ locals, params }: Pick<RequestEvent, 'locals' | 'params'>): Promise<AccountShown> {
  const found = /^\d{1,9}$/.test(params.id) ? await person(locals.house.store, Number(params.id)) : null;
  if (found === null) error(404, 'account');
  return found;
}
