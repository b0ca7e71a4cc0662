import { writing } from '@beffroi/desk';
import { namesOfPeople } from '#lib/server/desk/approvers.ts';
import { draftRows } from '#lib/server/desk/draft-rows.ts';
import { placesOf } from '#lib/server/desk/places.ts';
import type { PageServerLoad } from './$types';

export const load = (async (event) => {
  const { locals, url } = event;
  const { places, member } = await placesOf(event);
  const found = await writing(locals.house.store, member, places, locals.house.now());
  const reader = { locals, places, nameOf: await namesOfPeople(locals) };
  return {
    asked: draftRows(reader, found.asked),
    mine: draftRows(reader, found.drafts),
    waiting: draftRows(reader, found.waiting),
    done: url.searchParams.get('fait'),
  };
}) satisfies PageServerLoad;
