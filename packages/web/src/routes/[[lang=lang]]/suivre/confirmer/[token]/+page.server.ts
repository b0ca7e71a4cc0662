import { confirmFollow, followedBy } from '@beffroi/news';
import { followedName } from '#lib/server/news/follow-door.ts';
import type { Actions, PageServerLoad } from './$types';

// Programs of mail servers open every link: a page changes nothing, its button does.

export const load = (async ({ locals, params }) => {
  const { house, language } = locals;
  const followed = await followedBy(house.store, params.token);
  if (followed === null) return { name: null };
  return { name: (await followedName(house, language, followed.kind, followed.subject)) ?? followed.subject };
}) satisfies PageServerLoad;

export const actions = {
  default: async ({ locals, params }) => {
    const { house, language } = locals;
    const followed = await confirmFollow(house.store, params.token, house.now());
    if (followed === null) return { done: null };
    return { done: (await followedName(house, language, followed.kind, followed.subject)) ?? followed.subject };
  },
} satisfies Actions;
