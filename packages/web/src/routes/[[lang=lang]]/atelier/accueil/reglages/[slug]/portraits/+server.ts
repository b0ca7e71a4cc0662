import { composedPicture } from '@beffroi/desk';
import { error } from '@sveltejs/kit';
import { pictureAnswer } from '#lib/server/desk/picture-file.ts';
import { ledPlace } from '#lib/server/desk/places.ts';
import type { RequestHandler } from './$types';

/** The account's picture as it is made of portraits now, for who puts it on a network by hand. */
export const GET = (async (event) => {
  const { place } = await ledPlace(event);
  const { store, now } = event.locals.house;
  return pictureAnswer((await composedPicture(store, place, now())) ?? error(404, 'picture'));
}) satisfies RequestHandler;
