import { endFollow, followedBy } from '@beffroi/news';
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
  /** By the button, and by programs that read mail (RFC 8058), which send no origin: the front lets them through here alone. */
  default: async ({ locals, params }) => {
    await endFollow(locals.house.store, params.token);
    return { done: true };
  },
} satisfies Actions;
