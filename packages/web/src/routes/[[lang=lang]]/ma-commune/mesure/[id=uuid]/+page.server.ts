import { ArchiveStoreRefusal } from '@beffroi/archive-store';
import { CheckupRefusal, checkupView, takeCheckup, wavesThatWait } from '@beffroi/checkups';
import { shownTown } from '@beffroi/observatory';
import { actorOf, requireAct } from '@beffroi/ui/server/guard.ts';
import { textOf } from '@beffroi/ui/server/refused.ts';
import { WaveRefusal } from '@beffroi/waves';
import { error, fail } from '@sveltejs/kit';
import { checkupDoor } from '#lib/server/checkup-door.ts';
import type { Actions, PageServerLoad } from './$types';

/** A town that is measured on request: how far it is, and then its sheet. Who has the address may see it. */
export const load = (async (event) => {
  const { params, locals, setHeaders } = event;
  const { house } = locals;
  const { row, before } = (await checkupView(house.store, params.id)) ?? error(404);
  setHeaders({ 'cache-control': 'private, no-store' });
  const { state, territory, name, url, progress, result, ended_at } = row;
  const about = { state, territory, name, url };
  if (state === 'done') {
    const town = (await shownTown(house, territory, house.now())) ?? error(404);
    const path = `/ma-commune/mesure/${row.id}`;
    const sheet = await checkupDoor().part.load(locals, { town, result: result!, read: ended_at!, path });
    const waves = locals.account === null ? [] : await wavesThatWait(house.store, actorOf(event), row);
    return { ...about, ended: ended_at!.toISOString(), sheet, waves, progress: null, before: 0 };
  }
  return { ...about, ended: null, sheet: null, waves: [], progress, before };
}) satisfies PageServerLoad;

export const actions = {
  reprendre: async (event) => {
    requireAct(event, 'wave.run');
    const { house } = event.locals;
    const wave = textOf(await event.request.formData(), 'wave');
    try {
      await takeCheckup(house.store, actorOf(event), house.archiveStore, { id: event.params.id, wave, now: house.now() });
      return { taken: wave };
    } catch (fault) {
      if (fault instanceof WaveRefusal || fault instanceof CheckupRefusal) return fail(400, { refused: fault.code as string });
      if (fault instanceof ArchiveStoreRefusal) return fail(503, { refused: 'archive' });
      throw fault;
    }
  },
} satisfies Actions;
