import { finishSignIn } from '@beffroi/desk';
import { hrefIn } from '@beffroi/ui/language.ts';
import { requireAct } from '@beffroi/ui/server/guard.ts';
import { redirect } from '@sveltejs/kit';
import { isGivenBack, orGivenBack } from '#lib/server/desk/given-back.ts';
import { placesOf } from '#lib/server/desk/places.ts';
import { theDesk } from '#lib/server/desk/the-desk.ts';
import type { PageServerLoad } from './$types';

/** The person is back from the network: the account is connected, or the page says why not. */
export const load = (async (event) => {
  requireAct(event, 'desk.lead');
  const { locals, url } = event;
  const { member } = await placesOf(event);
  const state = url.searchParams.get('state') ?? '';
  const finish = () => finishSignIn(theDesk(locals), member, state, url.searchParams, locals.house.now());
  const done = await orGivenBack(new FormData(), finish);
  if (isGivenBack(done)) return { refused: done.data.refused };
  const { places } = await placesOf(event);
  const slug = places.find(({ channel }) => channel.id === done)?.channel.slug;
  redirect(303, hrefIn(locals.language, `/atelier/accueil/reglages/${slug ?? ''}?fait=relie`));
}) satisfies PageServerLoad;
