import { publicChannels, whoSpeaks } from '@beffroi/desk';
import { townNames } from '#lib/server/desk/places.ts';
import type { PageServerLoad } from './$types';

/** Accounts of which the list says who is on: each is looked at by itself. */
const MOST_NAMED = 30;

export const load = (async ({ locals }) => {
  const { store, now } = locals.house;
  const nameOf = await townNames(locals);
  const channels = await publicChannels(store);
  const on = async (slug: string): Promise<readonly string[]> =>
    ((await whoSpeaks(store, slug, now()))?.onShift ?? []).flatMap(({ speaker, until }) =>
      until > now() && speaker.name !== '' ? [speaker.name] : [],
    );
  return {
    accounts: await Promise.all(
      channels.map(async ({ slug, territory, network, handle, since, left }, at) => ({
        slug,
        town: nameOf(territory),
        network,
        handle,
        since: since.toISOString(),
        left: left?.toISOString() ?? null,
        on: left === null && at < MOST_NAMED ? await on(slug) : [],
      })),
    ),
  };
}) satisfies PageServerLoad;
