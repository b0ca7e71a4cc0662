import { removeReply, savedReplies, saveReply } from '@beffroi/desk';
import { hrefIn } from '@beffroi/ui/language.ts';
import { actorOf, requireAct } from '@beffroi/ui/server/guard.ts';
import { textOf } from '@beffroi/ui/server/refused.ts';
import { redirect } from '@sveltejs/kit';
import { isGivenBack, numberIn, orGivenBack } from '#lib/server/desk/given-back.ts';
import { townNames } from '#lib/server/desk/places.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load = (async (event) => {
  requireAct(event, 'desk.speak');
  const member = actorOf(event);
  const nameOf = await townNames(event.locals);
  const replies = await savedReplies(event.locals.house.store, member);
  return {
    towns: member.territories.map((territory) => ({ territory, name: nameOf(territory) })),
    replies: replies.map(({ id, territory, title, said }) => ({ id, town: nameOf(territory), title, said })),
    done: event.url.searchParams.get('fait'),
  };
}) satisfies PageServerLoad;

export const actions = {
  enregistrer: async (event) => {
    requireAct(event, 'desk.speak');
    const form = await event.request.formData();
    const { store, now } = event.locals.house;
    const ask = { territory: textOf(form, 'commune'), title: textOf(form, 'title'), said: textOf(form, 'said') };
    const done = await orGivenBack(form, () => saveReply(store, actorOf(event), ask, now()));
    if (isGivenBack(done)) return done;
    back(event, 'enregistre');
  },
  retirer: async (event) => {
    requireAct(event, 'desk.speak');
    const form = await event.request.formData();
    const { store, now } = event.locals.house;
    const done = await orGivenBack(form, () => removeReply(store, actorOf(event), numberIn(form, 'reply'), now()));
    if (isGivenBack(done)) return done;
    back(event, 'retire');
  },
} satisfies Actions;

function back({ locals }: RequestEvent, done: string): never {
  redirect(303, hrefIn(locals.language, `/atelier/accueil/modeles?fait=${done}`));
}
