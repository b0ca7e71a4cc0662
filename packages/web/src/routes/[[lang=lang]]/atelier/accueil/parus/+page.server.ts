import { published } from '@beffroi/desk';
import { placesOf } from '#lib/server/desk/places.ts';
import { publishedRow } from '#lib/server/desk/published-rows.ts';
import type { PageServerLoad } from './$types';

/** What the town's accounts show on networks, where each can put their own right. */
export const load = (async (event) => {
  const { member, places } = await placesOf(event);
  const posts = await published(event.locals.house.store, member, places);
  return { rows: posts.map((one) => publishedRow(event.locals, one)) };
}) satisfies PageServerLoad;
