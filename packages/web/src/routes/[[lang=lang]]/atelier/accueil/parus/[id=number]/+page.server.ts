import { abilitiesOf, editPost, publishedPost, removePost } from '@beffroi/desk';
import { hrefIn } from '@beffroi/ui/language.ts';
import { textOf } from '@beffroi/ui/server/refused.ts';
import { error, redirect } from '@sveltejs/kit';
import { isGivenBack, orGivenBack } from '#lib/server/desk/given-back.ts';
import { placesOf } from '#lib/server/desk/places.ts';
import { publishedRow } from '#lib/server/desk/published-rows.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load = (async (event) => {
  const { file } = await fileOf(event);
  const { post, place, isOwn } = file;
  return {
    ...publishedRow(event.locals, file),
    mayRemove: abilitiesOf(place.channel).remove && post.trouble !== 'to-remove' && (place.isLead || isOwn),
    done: event.url.searchParams.get('fait'),
  };
}) satisfies PageServerLoad;

export const actions = {
  corriger: async (event) => {
    const { file, member } = await fileOf(event);
    const form = await event.request.formData();
    const { store, now } = event.locals.house;
    const text = textOf(form, 'text').replace(/\r\n?/g, '\n');
    const done = await orGivenBack(form, () => editPost(store, member, file.post.id, text, now()));
    if (isGivenBack(done)) return done;
    redirect(303, hrefIn(event.locals.language, `/atelier/accueil/parus/${file.post.id}?fait=corrige`));
  },
  effacer: async (event) => {
    const { file, member } = await fileOf(event);
    const { store, now } = event.locals.house;
    const done = await orGivenBack(new FormData(), () => removePost(store, member, file.post.id, now()));
    if (isGivenBack(done)) return done;
    redirect(303, hrefIn(event.locals.language, '/atelier/accueil/parus'));
  },
} satisfies Actions;

/** @throws 404 where it does not stand, or is none that who asks may see */
async function fileOf(event: RequestEvent | Parameters<PageServerLoad>[0]) {
  const { member, places } = await placesOf(event);
  const file = await publishedPost(event.locals.house.store, member, places, Number(event.params.id));
  return { file: file ?? error(404, 'post'), member };
}
