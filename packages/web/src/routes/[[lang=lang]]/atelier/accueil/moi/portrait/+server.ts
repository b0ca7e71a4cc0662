import { ownPortrait } from '@beffroi/desk';
import { error } from '@sveltejs/kit';
import { pictureAnswer } from '#lib/server/desk/picture-file.ts';
import { placesOf, speakingPlaces } from '#lib/server/desk/places.ts';
import type { RequestHandler } from './$types';

/** One's own portrait on an account, as it is kept. */
export const GET = (async (event) => {
  const { places } = await placesOf(event);
  const place = speakingPlaces(places).find(({ channel }) => channel.slug === event.url.searchParams.get('compte'));
  if (place === undefined) error(404, 'channel');
  return pictureAnswer((await ownPortrait(event.locals.house.store, place)) ?? error(404, 'picture'));
}) satisfies RequestHandler;
