import { heardSince } from '@beffroi/desk';
import { json } from '@sveltejs/kit';
import { desk } from '#lib/messages/desk.ts';
import { placesOf } from '#lib/server/desk/places.ts';
import type { RequestHandler } from './$types';

/** How many questions have come since a page was drawn, as the page says it. */
export const GET = (async (event) => {
  const { places } = await placesOf(event);
  const { house, language } = event.locals;
  const since = Number(event.url.searchParams.get('depuis') ?? 0);
  const heard = Number.isSafeInteger(since) && since > 0 && since < 1e14 ? await heardSince(house.store, places, new Date(since)) : 0;
  return json({ heard, text: heard === 0 ? '' : `${desk[language].heard(heard)}.` });
}) satisfies RequestHandler;
