import { publicChannels } from '@beffroi/desk';
import { townNames } from '#lib/server/desk/places.ts';
import type { PageServerLoad } from './$types';

export const load = (async ({ locals }) => {
  const nameOf = await townNames(locals);
  const accounts = (await publicChannels(locals.house.store)).map(({ slug, territory, network, handle, since, left }) => ({
    slug,
    town: nameOf(territory),
    network,
    handle,
    since: since.toISOString(),
    left: left?.toISOString() ?? null,
  }));
  return { accounts };
}) satisfies PageServerLoad;
