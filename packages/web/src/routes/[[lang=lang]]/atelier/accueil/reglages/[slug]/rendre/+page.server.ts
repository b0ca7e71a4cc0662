import { leaveChannel } from '@beffroi/desk';
import { hrefIn } from '@beffroi/ui/language.ts';
import { error, redirect } from '@sveltejs/kit';
import { isGivenBack, orGivenBack } from '#lib/server/desk/given-back.ts';
import { ledPlace } from '#lib/server/desk/places.ts';
import { theDesk } from '#lib/server/desk/the-desk.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = (async (event) => {
  const { place } = await ledPlace(event);
  if (place.channel.state === 'left') error(404, 'channel');
  return { slug: place.channel.slug, handle: place.channel.remote_handle };
}) satisfies PageServerLoad;

export const actions = {
  default: async (event) => {
    const { member, place } = await ledPlace(event);
    const { locals } = event;
    const done = await orGivenBack(new FormData(), () => leaveChannel(theDesk(locals), member, place.channel.id, locals.house.now()));
    if (isGivenBack(done)) return done;
    redirect(303, hrefIn(locals.language, '/atelier/accueil/reglages?fait=rendu'));
  },
} satisfies Actions;
