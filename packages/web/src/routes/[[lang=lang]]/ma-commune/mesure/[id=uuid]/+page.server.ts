import { checkupView } from '@beffroi/checkups';
import { shownTown } from '@beffroi/observatory';
import { error } from '@sveltejs/kit';
import { checkupDoor } from '#lib/server/checkup-door.ts';
import type { PageServerLoad } from './$types';

/** A town that is measured on request: how far it is, and then its sheet. Who has the address may see it. */
export const load = (async ({ params, locals, setHeaders }) => {
  const { house } = locals;
  const { row, before } = (await checkupView(house.store, params.id)) ?? error(404);
  setHeaders({ 'cache-control': 'private, no-store' });
  const { state, territory, name, url, progress, result, ended_at } = row;
  const about = { state, territory, name, url };
  if (state === 'done') {
    const town = (await shownTown(house, territory, house.now())) ?? error(404);
    const sheet = await checkupDoor().part.load(locals, { town, result: result!, read: ended_at! });
    return { ...about, ended: ended_at!.toISOString(), sheet, progress: null, before: 0 };
  }
  return { ...about, ended: null, sheet: null, progress, before };
}) satisfies PageServerLoad;
